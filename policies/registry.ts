/** Every policy that ships, by name: one import and one line each, sorted, so that what judges can be read off one page. */
import type { Policy } from "./engine/policy";
import backupNoPublicVault from "./rules/backup/backup-no-public-vault";
import codeartifactNoPublicRepository from "./rules/codeartifact/codeartifact-no-public-repository";
import credentialsNoEmbeddedKey from "./rules/credentials/credentials-no-embedded-key";
import credentialsNoLiteralPassword from "./rules/credentials/credentials-no-literal-password";
import credentialsNoLiteralSecret from "./rules/credentials/credentials-no-literal-secret";
import dataNoPersonalData from "./rules/data/data-no-personal-data";
import dataNoReachableStore from "./rules/data/data-no-reachable-store";
import dataNoStoreBehindReachableHost from "./rules/data/data-no-store-behind-reachable-host";
import dataNoStoreOpenToNeighbours from "./rules/data/data-no-store-open-to-neighbours";
import dataNoUnreviewedCopy from "./rules/data/data-no-unreviewed-copy";
import dmsNoPublicInstance from "./rules/dms/dms-no-public-instance";
import dynamodbNoPublicTable from "./rules/dynamodb/dynamodb-no-public-table";
import ec2NoDefaultGroup from "./rules/ec2/ec2-no-default-group";
import ec2NoDefaultGroupRules from "./rules/ec2/ec2-no-default-group-rules";
import ec2NoOpenClientVpn from "./rules/ec2/ec2-no-open-client-vpn";
import ec2NoOpenEgress from "./rules/ec2/ec2-no-open-egress";
import ec2NoOpenIcmp from "./rules/ec2/ec2-no-open-icmp";
import ec2NoOpenIngress from "./rules/ec2/ec2-no-open-ingress";
import ec2NoPublicImage from "./rules/ec2/ec2-no-public-image";
import ec2NoPublicSource from "./rules/ec2/ec2-no-public-source";
import ec2NoStoreBehindOpenGroup from "./rules/ec2/ec2-no-store-behind-open-group";
import ec2NoUnknownGroup from "./rules/ec2/ec2-no-unknown-group";
import ec2NoUnusedGroup from "./rules/ec2/ec2-no-unused-group";
import ec2RequireSecurityGroup from "./rules/ec2/ec2-require-security-group";
import ecrNoPublicRepository from "./rules/ecr/ecr-no-public-repository";
import efsNoPublicFileSystem from "./rules/efs/efs-no-public-file-system";
import emrRequirePublicAccessBlock from "./rules/emr/emr-require-public-access-block";
import eventsNoPublicBus from "./rules/events/events-no-public-bus";
import glueNoPublicCatalog from "./rules/glue/glue-no-public-catalog";
import iamNoAccountTrustWithoutCondition from "./rules/iam/iam-no-account-trust-without-condition";
import iamNoAdminManagedPolicy from "./rules/iam/iam-no-admin-managed-policy";
import iamNoAdminPolicy from "./rules/iam/iam-no-admin-policy";
import iamNoNotAction from "./rules/iam/iam-no-not-action";
import iamNoPassRoleOnAnyRole from "./rules/iam/iam-no-pass-role-on-any-role";
import iamNoPrivilegeEscalation from "./rules/iam/iam-no-privilege-escalation";
import iamNoPublicRole from "./rules/iam/iam-no-public-role";
import iamNoServiceWildcard from "./rules/iam/iam-no-service-wildcard";
import iamNoUnboundedSensitiveAction from "./rules/iam/iam-no-unbounded-sensitive-action";
import iamNoUnreadablePolicy from "./rules/iam/iam-no-unreadable-policy";
import iamRequireOidcSubject from "./rules/iam/iam-require-oidc-subject";
import kinesisNoPublicStream from "./rules/kinesis/kinesis-no-public-stream";
import kmsNoPublicKey from "./rules/kms/kms-no-public-key";
import kmsRequireDeletionWindow from "./rules/kms/kms-require-deletion-window";
import kmsRequireRotation from "./rules/kms/kms-require-rotation";
import lambdaNoPublicPermission from "./rules/lambda/lambda-no-public-permission";
import lambdaRequireCustomerKey from "./rules/lambda/lambda-require-customer-key";
import lightsailNoPublicDatabase from "./rules/lightsail/lightsail-no-public-database";
import logsNoPublicPolicy from "./rules/logs/logs-no-public-policy";
import mqNoPublicBroker from "./rules/mq/mq-no-public-broker";
import mskNoPublicCluster from "./rules/msk/msk-no-public-cluster";
import mwaaNoPublicWebserver from "./rules/mwaa/mwaa-no-public-webserver";
import neptuneNoPublicInstance from "./rules/neptune/neptune-no-public-instance";
import opensearchNoPublicDomain from "./rules/opensearch/opensearch-no-public-domain";
import opensearchNoPublicPolicy from "./rules/opensearch/opensearch-no-public-policy";
import opensearchserverlessNoPublicNetwork from "./rules/opensearchserverless/opensearchserverless-no-public-network";
import rdsNoClassicGroup from "./rules/rds/rds-no-classic-group";
import rdsNoDataApi from "./rules/rds/rds-no-data-api";
import rdsNoPublicInstance from "./rules/rds/rds-no-public-instance";
import rdsNoPublicSnapshot from "./rules/rds/rds-no-public-snapshot";
import redshiftNoPublicCluster from "./rules/redshift/redshift-no-public-cluster";
import redshiftNoPublicResourcePolicy from "./rules/redshift/redshift-no-public-resource-policy";
import redshiftNoPublicWorkgroup from "./rules/redshift/redshift-no-public-workgroup";
import s3NoAcls from "./rules/s3/s3-no-acls";
import s3NoPolicyLockout from "./rules/s3/s3-no-policy-lockout";
import s3NoPublicAcl from "./rules/s3/s3-no-public-acl";
import s3NoPublicPolicy from "./rules/s3/s3-no-public-policy";
import s3RequireKmsEncryption from "./rules/s3/s3-require-kms-encryption";
import s3RequireObjectKmsEncryption from "./rules/s3/s3-require-object-kms-encryption";
import s3RequirePublicAccessBlock from "./rules/s3/s3-require-public-access-block";
import s3RequireTls from "./rules/s3/s3-require-tls";
import s3tablesNoPublicTableBucket from "./rules/s3tables/s3tables-no-public-table-bucket";
import secretsmanagerNoPublicSecret from "./rules/secretsmanager/secretsmanager-no-public-secret";
import snsNoPublicTopic from "./rules/sns/sns-no-public-topic";
import sqsNoPublicQueue from "./rules/sqs/sqs-no-public-queue";
import terraformNoForeignTemplate from "./rules/terraform/terraform-no-foreign-template";
import terraformNoIgnoredExposure from "./rules/terraform/terraform-no-ignored-exposure";
import terraformNoOpaqueModule from "./rules/terraform/terraform-no-opaque-module";
import terraformNoProvisioner from "./rules/terraform/terraform-no-provisioner";
import timestreamNoPublicInstance from "./rules/timestream/timestream-no-public-instance";
import transferNoPublicServer from "./rules/transfer/transfer-no-public-server";
import vpcNoDefaultVpc from "./rules/vpc/vpc-no-default-vpc";
import vpcNoInternetRoute from "./rules/vpc/vpc-no-internet-route";
import vpcNoOpenAdminPorts from "./rules/vpc/vpc-no-open-admin-ports";
import vpcNoOpenEndpointService from "./rules/vpc/vpc-no-open-endpoint-service";
import vpcNoOpenNetworkAcl from "./rules/vpc/vpc-no-open-network-acl";
import vpcNoPublicAccessExclusion from "./rules/vpc/vpc-no-public-access-exclusion";
import vpcNoPublicIpSubnet from "./rules/vpc/vpc-no-public-ip-subnet";
import vpcNoStoreInPublicSubnet from "./rules/vpc/vpc-no-store-in-public-subnet";
import vpcRequireClosedDefaultGroup from "./rules/vpc/vpc-require-closed-default-group";
import vpcRequireEndpointAcceptance from "./rules/vpc/vpc-require-endpoint-acceptance";

export const policies: readonly Policy[] = [
  backupNoPublicVault,
  codeartifactNoPublicRepository,
  credentialsNoEmbeddedKey,
  credentialsNoLiteralPassword,
  credentialsNoLiteralSecret,
  dataNoPersonalData,
  dataNoReachableStore,
  dataNoStoreBehindReachableHost,
  dataNoStoreOpenToNeighbours,
  dataNoUnreviewedCopy,
  dmsNoPublicInstance,
  dynamodbNoPublicTable,
  ec2NoDefaultGroup,
  ec2NoDefaultGroupRules,
  ec2NoOpenClientVpn,
  ec2NoOpenEgress,
  ec2NoOpenIcmp,
  ec2NoOpenIngress,
  ec2NoPublicImage,
  ec2NoPublicSource,
  ec2NoStoreBehindOpenGroup,
  ec2NoUnknownGroup,
  ec2NoUnusedGroup,
  ec2RequireSecurityGroup,
  ecrNoPublicRepository,
  efsNoPublicFileSystem,
  emrRequirePublicAccessBlock,
  eventsNoPublicBus,
  glueNoPublicCatalog,
  iamNoAccountTrustWithoutCondition,
  iamNoAdminManagedPolicy,
  iamNoAdminPolicy,
  iamNoNotAction,
  iamNoPassRoleOnAnyRole,
  iamNoPrivilegeEscalation,
  iamNoPublicRole,
  iamNoServiceWildcard,
  iamNoUnboundedSensitiveAction,
  iamNoUnreadablePolicy,
  iamRequireOidcSubject,
  kinesisNoPublicStream,
  kmsNoPublicKey,
  kmsRequireDeletionWindow,
  kmsRequireRotation,
  lambdaNoPublicPermission,
  lambdaRequireCustomerKey,
  lightsailNoPublicDatabase,
  logsNoPublicPolicy,
  mqNoPublicBroker,
  mskNoPublicCluster,
  mwaaNoPublicWebserver,
  neptuneNoPublicInstance,
  opensearchNoPublicDomain,
  opensearchNoPublicPolicy,
  opensearchserverlessNoPublicNetwork,
  rdsNoClassicGroup,
  rdsNoDataApi,
  rdsNoPublicInstance,
  rdsNoPublicSnapshot,
  redshiftNoPublicCluster,
  redshiftNoPublicResourcePolicy,
  redshiftNoPublicWorkgroup,
  s3NoAcls,
  s3NoPolicyLockout,
  s3NoPublicAcl,
  s3NoPublicPolicy,
  s3RequireKmsEncryption,
  s3RequireObjectKmsEncryption,
  s3RequirePublicAccessBlock,
  s3RequireTls,
  s3tablesNoPublicTableBucket,
  secretsmanagerNoPublicSecret,
  snsNoPublicTopic,
  sqsNoPublicQueue,
  terraformNoForeignTemplate,
  terraformNoIgnoredExposure,
  terraformNoOpaqueModule,
  terraformNoProvisioner,
  timestreamNoPublicInstance,
  transferNoPublicServer,
  vpcNoDefaultVpc,
  vpcNoInternetRoute,
  vpcNoOpenAdminPorts,
  vpcNoOpenEndpointService,
  vpcNoOpenNetworkAcl,
  vpcNoPublicAccessExclusion,
  vpcNoPublicIpSubnet,
  vpcNoStoreInPublicSubnet,
  vpcRequireClosedDefaultGroup,
  vpcRequireEndpointAcceptance,
];
