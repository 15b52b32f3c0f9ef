/**
 * A box to work on, reached through sessions only: no public address, no key pair, no open port.
 *
 *   const box = new DevWorkspace(this, "box", { network, key, sessions });
 *   orders.connections.allowFrom(box);
 */
import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Instance } from "@cdktf/provider-aws/lib/instance";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { Construct } from "constructs";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections } from "./connections";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import type { PrivateEndpoints } from "./private-endpoints";
import { requireInteger, requireText } from "./private/invalid-prop-error";
import { resourceName } from "./private/resource-name";
import { serviceRole } from "./private/role";
import { firstSubnet } from "./private/subnets";
import type { IPrivateNetwork } from "./private-network";
import type { ISessionTarget, SessionAccess } from "./session-access";

export interface DevWorkspaceProps {
  readonly network: IPrivateNetwork;
  /** Who may start sessions on it, and where they are logged. */
  readonly sessions: SessionAccess;
  /** Through which its agent reaches Session Manager. @default it has another way, such as a proxy */
  readonly endpoints?: PrivateEndpoints;
  /** @default "t3.medium" */
  readonly instanceType?: string;
  /** An image id, or the SSM parameter that holds one. @default the latest Amazon Linux 2023 for x86 */
  readonly image?: string;
  /** Root device of the image. @default "/dev/xvda" */
  readonly rootDevice?: string;
  /** GiB, 8 to 16384. @default 50 */
  readonly diskGib?: number;
  /** Encrypts the disk. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class DevWorkspace extends Construct implements ISessionTarget {
  readonly instance: Instance;
  readonly launchTemplate: LaunchTemplate;
  readonly role: IamRole;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly instanceId: string;

  constructor(scope: Construct, id: string, props: DevWorkspaceProps) {
    super(scope, id);
    const { network, sessions } = props;
    requireInteger(this, "diskGib", props.diskGib, 8, 16384);
    requireText(this, "image", props.image, /^(ami-[0-9a-f]+|resolve:ssm:.+)$/, 'it must be an image id or "resolve:ssm:" and a parameter');
    requireText(this, "instanceType", props.instanceType, /^[a-z0-9-]+\.[a-z0-9-]+$/, 'an instance type reads like "t3.medium"');
    requireText(this, "rootDevice", props.rootDevice, /^\/dev\/[a-z0-9]+$/, 'a device reads like "/dev/xvda"');

    const name = resourceName(this, 120);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Disk of ${this.node.path}` });
    key.allowThrough("ec2");
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network });
    this.connections = this.securityGroup.connections;
    props.endpoints?.connections.allowFrom(this);
    this.role = serviceRole(this, "role", {
      service: "ec2.amazonaws.com",
      description: `Workspace ${this.node.path}`,
      statements: sessions.agentStatements(),
      anySource: true,
    });
    const profile = new IamInstanceProfile(this, "profile", { name: resourceName(this, 128), role: this.role.name });
    const tags = { Name: name, [sessions.tag.key]: sessions.tag.value };

    this.launchTemplate = new LaunchTemplate(this, "template", {
      name,
      imageId: props.image ?? AMAZON_LINUX,
      instanceType: props.instanceType ?? "t3.medium",
      iamInstanceProfile: { arn: profile.arn },
      metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1, instanceMetadataTags: "disabled" },
      blockDeviceMappings: [
        {
          deviceName: props.rootDevice ?? "/dev/xvda",
          ebs: { encrypted: "true", kmsKeyId: key.arn, volumeSize: props.diskGib ?? 50, volumeType: "gp3", deleteOnTermination: "true" },
        },
      ],
      networkInterfaces: [
        {
          deviceIndex: 0,
          associatePublicIpAddress: "false",
          securityGroups: [this.securityGroup.id],
          subnetId: firstSubnet(network),
          deleteOnTermination: "true",
        },
      ],
      monitoring: { enabled: true },
      tagSpecifications: [{ resourceType: "volume", tags }],
      updateDefaultVersion: true,
    });
    this.instance = new Instance(this, "instance", {
      launchTemplate: { id: this.launchTemplate.id, version: "$Latest" },
      ebsOptimized: true,
      tags,
    });
    this.instanceId = this.instance.id;
  }
}

/** https://docs.aws.amazon.com/linux/al2023/ug/ec2.html#launch-via-aws-cli */
const AMAZON_LINUX = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
