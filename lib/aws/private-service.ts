/**
 * Containers without a public address, from a repository whose images cannot be swapped, with a file system that cannot be written.
 *
 *   const api = new PrivateService(this, "api", { network, endpoints, imageTag: "2024-05-17", port: 8080 });
 *   orders.connections.allowFrom(api);
 *   orders.grantConnect(api.role, { user: "api" });
 */
import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy";
import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import { EcsCluster } from "@cdktf/provider-aws/lib/ecs-cluster";
import { EcsService } from "@cdktf/provider-aws/lib/ecs-service";
import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections, IConnectable } from "./connections";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import { Port } from "./port";
import type { PrivateEndpoints } from "./private-endpoints";
import type { IPrivateNetwork } from "./private-network";
import { requirePlainEnvironment, requireSecretArns } from "./private/environment";
import { requireInteger, requireProp } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import type { Statement } from "./private/policy-document";
import { resourceName } from "./private/resource-name";
import { serviceRole } from "./private/role";

export interface PrivateServiceProps {
  readonly network: IPrivateNetwork;
  /** Tag of the image in the service's own repository; never "latest". */
  readonly imageTag: string;
  /** Through which images, logs and secrets are reached. @default the network has another way */
  readonly endpoints?: PrivateEndpoints;
  /** On which the containers listen. @default they listen on none */
  readonly port?: number;
  /** Tasks that run, 0 to 100. @default 2 */
  readonly tasks?: number;
  /** CPU units of a task. @default 256 */
  readonly cpu?: 256 | 512 | 1024 | 2048 | 4096;
  /** MiB of a task, as Fargate pairs it with the CPU. @default twice the CPU units */
  readonly memoryMib?: number;
  /** Number of the user that the containers run as, not root. @default 1000 */
  readonly user?: number;
  /** Settings that everybody may read. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** ARNs of secrets by the name of the variable that receives their value, encrypted with `key` or AWS's own key. @default none */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Encrypts images and logs. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class PrivateService extends Construct implements IConnectable {
  readonly repository: EcrRepository;
  readonly cluster: EcsCluster;
  readonly taskDefinition: EcsTaskDefinition;
  readonly service: EcsService;
  /** What the containers may do: grants go here. */
  readonly role: IamRole;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;

  constructor(scope: Construct, id: string, props: PrivateServiceProps) {
    super(scope, id);
    const { network } = props;
    requireProp(
      this,
      "imageTag",
      props.imageTag,
      (tag) => /^(?!latest$)[\w][\w.-]{0,127}$/.test(tag),
      'it must name one image, and "latest" names another one every day',
    );
    requireInteger(this, "port", props.port, 1, 65535);
    requireInteger(this, "tasks", props.tasks, 0, 100);
    requireInteger(this, "user", props.user, 1, 65535);
    const cpu = props.cpu ?? 256;
    requireProp<number>(this, "cpu", cpu, (units) => units in MEMORY_MIB, `Fargate has ${Object.keys(MEMORY_MIB).join(", ")}`);
    const [least, most] = MEMORY_MIB[cpu] ?? [512, 30720];
    requireInteger(this, "memoryMib", props.memoryMib, least, most);
    requirePlainEnvironment(this, props.environment);
    requireSecretArns(this, props.secrets);
    const name = resourceName(this, 100);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Images and logs of ${this.node.path}` });
    key.allowThrough("ecr");
    this.securityGroup = new ClosedSecurityGroup(this, "group", {
      network,
      ...(props.port !== undefined && { defaultPort: Port.tcp(props.port) }),
    });
    this.connections = this.securityGroup.connections;
    props.endpoints?.connections.allowFrom(this);

    this.repository = new EcrRepository(this, "repository", {
      name,
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: [{ encryptionType: "KMS", kmsKey: key.arn }],
    });
    new EcrLifecyclePolicy(this, "repository-lifecycle", { repository: this.repository.name, policy: JSON.stringify(KEEP_HUNDRED_IMAGES) });
    const log = encryptedLogGroup(this, "log", `/aws/ecs/${name}`, key);
    this.role = serviceRole(this, "task", this.forTasks(`Containers of ${this.node.path}`));
    const execution = serviceRole(this, "start", {
      ...this.forTasks(`Starts containers of ${this.node.path}`),
      statements: this.startStatements(log.arn, key.arn, Object.values(props.secrets ?? {})),
    });

    this.cluster = new EcsCluster(this, "cluster", { name, setting: [{ name: "containerInsights", value: "enabled" }] });
    this.taskDefinition = new EcsTaskDefinition(this, "definition", {
      family: name,
      requiresCompatibilities: ["FARGATE"],
      networkMode: "awsvpc",
      cpu: String(cpu),
      memory: String(props.memoryMib ?? 2 * cpu),
      taskRoleArn: this.role.arn,
      executionRoleArn: execution.arn,
      volume: [{ name: "tmp" }],
      containerDefinitions: JSON.stringify([
        {
          name: "main",
          image: `${this.repository.repositoryUrl}:${props.imageTag}`,
          essential: true,
          privileged: false,
          readonlyRootFilesystem: true,
          user: String(props.user ?? 1000),
          linuxParameters: { initProcessEnabled: true, capabilities: { drop: ["ALL"] } },
          mountPoints: [{ sourceVolume: "tmp", containerPath: "/tmp", readOnly: false }],
          portMappings: props.port === undefined ? [] : [{ containerPort: props.port, protocol: "tcp" }],
          environment: Object.entries(props.environment ?? {}).map(([variable, value]) => ({ name: variable, value })),
          secrets: Object.entries(props.secrets ?? {}).map(([variable, valueFrom]) => ({ name: variable, valueFrom })),
          logConfiguration: {
            logDriver: "awslogs",
            options: { "awslogs-group": log.name, "awslogs-region": AwsAccount.of(this).region, "awslogs-stream-prefix": "main" },
          },
        },
      ]),
    });
    this.service = new EcsService(this, "service", {
      name,
      cluster: this.cluster.arn,
      taskDefinition: this.taskDefinition.arn,
      desiredCount: props.tasks ?? 2,
      launchType: "FARGATE",
      platformVersion: "LATEST",
      enableExecuteCommand: false,
      networkConfiguration: { subnets: [...network.subnetIds], securityGroups: [this.securityGroup.id], assignPublicIp: false },
      deploymentCircuitBreaker: { enable: true, rollback: true },
      propagateTags: "SERVICE",
    });
  }

  private forTasks(description: string) {
    return { service: "ecs-tasks.amazonaws.com", description, sourceArn: AwsAccount.of(this).arn("ecs", "*") };
  }

  /** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html */
  private startStatements(logArn: string, keyArn: string, secrets: readonly string[]): Statement[] {
    const read = [
      { sid: "ReadSecrets", actions: ["secretsmanager:GetSecretValue"], resources: secrets },
      { sid: "DecryptSecrets", actions: ["kms:Decrypt"], resources: [keyArn] },
    ];
    return [
      { sid: "LogInToRegistry", actions: ["ecr:GetAuthorizationToken"], resources: ["*"] },
      {
        sid: "PullImages",
        actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
        resources: [this.repository.arn],
      },
      { sid: "WriteLog", actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${logArn}:*`] },
      ...(secrets.length > 0 ? read : []),
    ];
  }
}

/** What Fargate pairs with CPU units, at least and at most: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size */
const MEMORY_MIB = { 256: [512, 2048], 512: [1024, 4096], 1024: [2048, 8192], 2048: [4096, 16384], 4096: [8192, 30720] } as const;

const KEEP_HUNDRED_IMAGES = {
  rules: [
    {
      rulePriority: 1,
      description: "Keep the last hundred images",
      selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 100 },
      action: { type: "expire" },
    },
  ],
};
