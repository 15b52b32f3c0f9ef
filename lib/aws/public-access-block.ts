/**
 * Switches of the account and region that hold even where a stack is careless: no way in through a gateway, no public bucket, snapshot,
 * image, cluster or document, and encrypted disks. One per account and region.
 *
 *   new PublicAccessBlock(this, "public-access-block");
 *
 * Applying it closes what is public in the whole region, other stacks included: that is its purpose.
 */
import { EbsDefaultKmsKey } from "@cdktf/provider-aws/lib/ebs-default-kms-key";
import { EbsEncryptionByDefault } from "@cdktf/provider-aws/lib/ebs-encryption-by-default";
import { EbsSnapshotBlockPublicAccess } from "@cdktf/provider-aws/lib/ebs-snapshot-block-public-access";
import { Ec2ImageBlockPublicAccess } from "@cdktf/provider-aws/lib/ec2-image-block-public-access";
import { Ec2InstanceMetadataDefaults } from "@cdktf/provider-aws/lib/ec2-instance-metadata-defaults";
import { EmrBlockPublicAccessConfiguration } from "@cdktf/provider-aws/lib/emr-block-public-access-configuration";
import { S3AccountPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-account-public-access-block";
import { SsmServiceSetting } from "@cdktf/provider-aws/lib/ssm-service-setting";
import { VpcBlockPublicAccessOptions } from "@cdktf/provider-aws/lib/vpc-block-public-access-options";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import type { IEncryptionKey } from "./encryption-key";

export interface PublicAccessBlockProps {
  /** Encrypts disks that name no key. @default AWS's own key for disks */
  readonly diskKey?: IEncryptionKey;
}

export class PublicAccessBlock extends Construct {
  readonly network: VpcBlockPublicAccessOptions;
  readonly buckets: S3AccountPublicAccessBlock;

  constructor(scope: Construct, id: string, props: PublicAccessBlockProps = {}) {
    super(scope, id);
    this.network = new VpcBlockPublicAccessOptions(this, "network", { internetGatewayBlockMode: "block-bidirectional" });
    this.buckets = new S3AccountPublicAccessBlock(this, "buckets", {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new EbsSnapshotBlockPublicAccess(this, "snapshots", { state: "block-all-sharing" });
    new Ec2ImageBlockPublicAccess(this, "images", { state: "block-new-sharing" });
    new EmrBlockPublicAccessConfiguration(this, "clusters", { blockPublicSecurityGroupRules: true });
    new Ec2InstanceMetadataDefaults(this, "metadata", { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 });
    new EbsEncryptionByDefault(this, "disks", { enabled: true });
    props.diskKey?.allowThrough("ec2");
    if (props.diskKey) new EbsDefaultKmsKey(this, "disk-key", { keyArn: props.diskKey.arn });
    // https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html#block-public-access
    new SsmServiceSetting(this, "documents", {
      settingId: AwsAccount.of(this).arn("ssm", "servicesetting/ssm/documents/console/public-sharing-permission"),
      settingValue: "Disable",
    });
  }
}
