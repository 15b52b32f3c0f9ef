import { TerraformResource, Testing } from "cdktf";
import { evaluate, loadFiles, policies } from "../../../policies";
import { EXAMPLES } from "./support/examples";
import { newStack } from "./support/synthesize";

/** A property that a construct promises, how `addOverride` breaks it, and the policy that then refuses. */
const PROPERTIES: readonly (readonly [example: string, type: string, attribute: string, value: unknown, refusedBy: string])[] = [
  ["EncryptionKey at its defaults", "aws_kms_key", "enable_key_rotation", false, "kms-require-rotation"],
  ["EncryptionKey at its defaults", "aws_kms_key", "deletion_window_in_days", 7, "kms-require-deletion-window"],
  [
    "ClosedSecurityGroup at its defaults",
    "aws_security_group",
    "ingress",
    [{ protocol: "tcp", from_port: 22, to_port: 22, cidr_blocks: ["0.0.0.0/0"] }],
    "ec2-no-open-ingress",
  ],
  [
    "ClosedSecurityGroup with all props and every kind of peer",
    "aws_vpc_security_group_ingress_rule",
    "cidr_ipv4",
    "0.0.0.0/0",
    "ec2-no-open-ingress",
  ],
  ["PrivateNetwork at its defaults", "aws_subnet", "map_public_ip_on_launch", true, "vpc-no-public-ip-subnet"],
  [
    "PrivateNetwork at its defaults",
    "aws_default_security_group",
    "ingress",
    [{ protocol: "-1", from_port: 0, to_port: 0, self: true }],
    "ec2-no-default-group-rules",
  ],
  ["PrivateNetwork at its defaults", "aws_network_acl_rule", "cidr_block", "0.0.0.0/0", "vpc-no-open-network-acl"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "publicly_accessible", true, "rds-no-public-instance"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "vpc_security_group_ids", null, "ec2-require-security-group"],
  ["PrivateDatabase at its defaults", "aws_db_instance", "password", ["a", "literal"].join(" "), "credentials-no-literal-password"],
  ["PrivateCluster at its defaults", "aws_rds_cluster_instance", "publicly_accessible", true, "rds-no-public-instance"],
  ["PrivateBucket at its defaults", "aws_s3_bucket_public_access_block", "block_public_policy", false, "s3-require-public-access-block"],
  ["PrivateBucket at its defaults", "aws_s3_bucket_ownership_controls", "rule.object_ownership", "ObjectWriter", "s3-no-acls"],
  [
    "PrivateBucket at its defaults",
    "aws_s3_bucket_policy",
    "policy",
    '{"Version":"2012-10-17","Statement":[]}',
    "s3-require-kms-encryption",
  ],
  ["PrivateWarehouse at its defaults", "aws_redshiftserverless_workgroup", "publicly_accessible", true, "redshift-no-public-workgroup"],
  ["PrivateSearch at its defaults", "aws_opensearch_domain", "vpc_options", null, "opensearch-no-public-domain"],
  ["PrivateGraphStore at its defaults", "aws_neptune_cluster_instance", "publicly_accessible", true, "neptune-no-public-instance"],
  [
    "PrivateStream at its defaults",
    "aws_msk_cluster",
    "broker_node_group_info.connectivity_info.public_access.type",
    "SERVICE_PROVIDED_EIPS",
    "msk-no-public-cluster",
  ],
  ["PublicAccessBlock at its defaults", "aws_s3_account_public_access_block", "block_public_acls", false, "s3-require-public-access-block"],
  [
    "AlarmTopic",
    "aws_sns_topic_policy",
    "policy",
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"*"}]}',
    "sns-no-public-topic",
  ],
];

describe("a promise that an override breaks is refused", () => {
  test.each(PROPERTIES)("%s: %s.%s = %j", (example, type, attribute, value, refusedBy) => {
    const stack = newStack();
    EXAMPLES[example]!(stack);
    const resource = stack.node
      .findAll()
      .find((node): node is TerraformResource => TerraformResource.isTerraformResource(node) && node.terraformResourceType === type);
    resource!.addOverride(attribute, value);
    const { inputs } = loadFiles({ "cdk.tf.json": Testing.synth(stack) });
    const { findings } = evaluate(inputs, { policies, settings: { preset: "strict" } });
    expect(findings.map(({ policyId }) => policyId)).toContain(refusedBy);
  });
});
