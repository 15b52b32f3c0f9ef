/** Every policy that ships, by name: one import and one line each, sorted, so that what judges can be read off one page. */
import type { Policy } from "./engine/policy";
import acmRequireTransparency from "./rules/acm/acm-require-transparency";
import apigatewayNoDataTrace from "./rules/apigateway/apigateway-no-data-trace";
import apigatewayNoOpenMethod from "./rules/apigateway/apigateway-no-open-method";
import apigatewayNoPublicEndpoint from "./rules/apigateway/apigateway-no-public-endpoint";
import apigatewayRequireAccessLogs from "./rules/apigateway/apigateway-require-access-logs";
import apigatewayRequireCacheEncryption from "./rules/apigateway/apigateway-require-cache-encryption";
import apigatewayRequireExecutionLogs from "./rules/apigateway/apigateway-require-execution-logs";
import apigatewayRequireModernTls from "./rules/apigateway/apigateway-require-modern-tls";
import appflowRequireCustomerKey from "./rules/appflow/appflow-require-customer-key";
import apprunnerNoPublicService from "./rules/apprunner/apprunner-no-public-service";
import appsyncNoApiKey from "./rules/appsync/appsync-no-api-key";
import appsyncRequireEncryption from "./rules/appsync/appsync-require-encryption";
import appsyncRequireLogs from "./rules/appsync/appsync-require-logs";
import appsyncRequireTls from "./rules/appsync/appsync-require-tls";
import athenaRequireEncryption from "./rules/athena/athena-require-encryption";
import athenaRequireEnforcedSettings from "./rules/athena/athena-require-enforced-settings";
import backupNoPublicVault from "./rules/backup/backup-no-public-vault";
import backupRequireCustomerKey from "./rules/backup/backup-require-customer-key";
import backupRequirePlan from "./rules/backup/backup-require-plan";
import batchNoPrivilegedContainer from "./rules/batch/batch-no-privileged-container";
import bedrockRequireCustomerKey from "./rules/bedrock/bedrock-require-customer-key";
import cloudfrontRequireAccessLogs from "./rules/cloudfront/cloudfront-require-access-logs";
import cloudfrontRequireHttps from "./rules/cloudfront/cloudfront-require-https";
import cloudfrontRequireModernTls from "./rules/cloudfront/cloudfront-require-modern-tls";
import cloudfrontRequireOriginHttps from "./rules/cloudfront/cloudfront-require-origin-https";
import cloudfrontRequireOwnCertificate from "./rules/cloudfront/cloudfront-require-own-certificate";
import cloudfrontRequireStrictTransport from "./rules/cloudfront/cloudfront-require-strict-transport";
import cloudsearchNoPublicPolicy from "./rules/cloudsearch/cloudsearch-no-public-policy";
import cloudsearchRequireHttps from "./rules/cloudsearch/cloudsearch-require-https";
import cloudsearchRequireModernTls from "./rules/cloudsearch/cloudsearch-require-modern-tls";
import cloudtrailRequireBucketLogging from "./rules/cloudtrail/cloudtrail-require-bucket-logging";
import cloudtrailRequireCloudwatchLogs from "./rules/cloudtrail/cloudtrail-require-cloudwatch-logs";
import cloudtrailRequireCustomerKey from "./rules/cloudtrail/cloudtrail-require-customer-key";
import cloudtrailRequireEveryRegion from "./rules/cloudtrail/cloudtrail-require-every-region";
import cloudtrailRequireLogging from "./rules/cloudtrail/cloudtrail-require-logging";
import cloudtrailRequireObjectLock from "./rules/cloudtrail/cloudtrail-require-object-lock";
import cloudtrailRequireValidation from "./rules/cloudtrail/cloudtrail-require-validation";
import cloudwatchRequireAccountAlarms from "./rules/cloudwatch/cloudwatch-require-account-alarms";
import cloudwatchRequireAlarmActions from "./rules/cloudwatch/cloudwatch-require-alarm-actions";
import codeartifactNoPublicRepository from "./rules/codeartifact/codeartifact-no-public-repository";
import codeartifactRequireCustomerKey from "./rules/codeartifact/codeartifact-require-customer-key";
import codebuildNoPrivilegedBuild from "./rules/codebuild/codebuild-no-privileged-build";
import codebuildRequireCustomerKey from "./rules/codebuild/codebuild-require-customer-key";
import codebuildRequireEncryption from "./rules/codebuild/codebuild-require-encryption";
import codebuildRequireLogs from "./rules/codebuild/codebuild-require-logs";
import codegurureviewerRequireCustomerKey from "./rules/codegurureviewer/codegurureviewer-require-customer-key";
import codepipelineRequireCustomerKey from "./rules/codepipeline/codepipeline-require-customer-key";
import cognitoNoGuestAccess from "./rules/cognito/cognito-no-guest-access";
import cognitoRequireMfa from "./rules/cognito/cognito-require-mfa";
import comprehendRequireCustomerKey from "./rules/comprehend/comprehend-require-customer-key";
import configRequireEveryRegion from "./rules/config/config-require-every-region";
import configRequireRecording from "./rules/config/config-require-recording";
import connectRequireCustomerKey from "./rules/connect/connect-require-customer-key";
import credentialsNoEmbeddedKey from "./rules/credentials/credentials-no-embedded-key";
import credentialsNoLiteralPassword from "./rules/credentials/credentials-no-literal-password";
import credentialsNoLiteralSecret from "./rules/credentials/credentials-no-literal-secret";
import dataNoPersonalData from "./rules/data/data-no-personal-data";
import dataNoReachableStore from "./rules/data/data-no-reachable-store";
import dataNoStoreBehindReachableHost from "./rules/data/data-no-store-behind-reachable-host";
import dataNoStoreOpenToNeighbours from "./rules/data/data-no-store-open-to-neighbours";
import dataNoUnreviewedCopy from "./rules/data/data-no-unreviewed-copy";
import daxRequireEncryption from "./rules/dax/dax-require-encryption";
import daxRequireTls from "./rules/dax/dax-require-tls";
import dlmRequireCustomerKey from "./rules/dlm/dlm-require-customer-key";
import dlmRequireEncryption from "./rules/dlm/dlm-require-encryption";
import dmsNoPublicInstance from "./rules/dms/dms-no-public-instance";
import dmsRequireCustomerKey from "./rules/dms/dms-require-customer-key";
import dmsRequireTls from "./rules/dms/dms-require-tls";
import docdbRequireAuditLogs from "./rules/docdb/docdb-require-audit-logs";
import docdbRequireBackupRetention from "./rules/docdb/docdb-require-backup-retention";
import docdbRequireCustomerKey from "./rules/docdb/docdb-require-customer-key";
import docdbRequireDeletionProtection from "./rules/docdb/docdb-require-deletion-protection";
import docdbRequireEncryption from "./rules/docdb/docdb-require-encryption";
import docdbRequireProfilerLogs from "./rules/docdb/docdb-require-profiler-logs";
import docdbRequireTls from "./rules/docdb/docdb-require-tls";
import dynamodbNoPublicTable from "./rules/dynamodb/dynamodb-no-public-table";
import dynamodbRequireCustomerKey from "./rules/dynamodb/dynamodb-require-customer-key";
import dynamodbRequireDeletionProtection from "./rules/dynamodb/dynamodb-require-deletion-protection";
import dynamodbRequirePointInTimeRecovery from "./rules/dynamodb/dynamodb-require-point-in-time-recovery";
import ec2NoAllPorts from "./rules/ec2/ec2-no-all-ports";
import ec2NoDefaultGroup from "./rules/ec2/ec2-no-default-group";
import ec2NoDefaultGroupRules from "./rules/ec2/ec2-no-default-group-rules";
import ec2NoKeyPair from "./rules/ec2/ec2-no-key-pair";
import ec2NoOpenClientVpn from "./rules/ec2/ec2-no-open-client-vpn";
import ec2NoOpenEgress from "./rules/ec2/ec2-no-open-egress";
import ec2NoOpenIcmp from "./rules/ec2/ec2-no-open-icmp";
import ec2NoOpenIngress from "./rules/ec2/ec2-no-open-ingress";
import ec2NoPublicAddress from "./rules/ec2/ec2-no-public-address";
import ec2NoPublicImage from "./rules/ec2/ec2-no-public-image";
import ec2NoPublicSource from "./rules/ec2/ec2-no-public-source";
import ec2NoStoreBehindOpenGroup from "./rules/ec2/ec2-no-store-behind-open-group";
import ec2NoUnknownGroup from "./rules/ec2/ec2-no-unknown-group";
import ec2NoUnknownSource from "./rules/ec2/ec2-no-unknown-source";
import ec2NoUnusedGroup from "./rules/ec2/ec2-no-unused-group";
import ec2RequireDefaultEncryption from "./rules/ec2/ec2-require-default-encryption";
import ec2RequireDescription from "./rules/ec2/ec2-require-description";
import ec2RequireImageOwner from "./rules/ec2/ec2-require-image-owner";
import ec2RequireImdsHopLimit from "./rules/ec2/ec2-require-imds-hop-limit";
import ec2RequireImdsv2 from "./rules/ec2/ec2-require-imdsv2";
import ec2RequireSecurityGroup from "./rules/ec2/ec2-require-security-group";
import ec2RequireSharingBlock from "./rules/ec2/ec2-require-sharing-block";
import ec2RequireVolumeCustomerKey from "./rules/ec2/ec2-require-volume-customer-key";
import ec2RequireVolumeEncryption from "./rules/ec2/ec2-require-volume-encryption";
import ec2RequireVpnLogs from "./rules/ec2/ec2-require-vpn-logs";
import ecrNoPublicRepository from "./rules/ecr/ecr-no-public-repository";
import ecrRequireCustomerKey from "./rules/ecr/ecr-require-customer-key";
import ecrRequireImmutableTags from "./rules/ecr/ecr-require-immutable-tags";
import ecrRequireScanOnPush from "./rules/ecr/ecr-require-scan-on-push";
import ecsNoHostNamespace from "./rules/ecs/ecs-no-host-namespace";
import ecsNoPrivilegedContainer from "./rules/ecs/ecs-no-privileged-container";
import ecsNoPublicService from "./rules/ecs/ecs-no-public-service";
import ecsNoRootUser from "./rules/ecs/ecs-no-root-user";
import ecsRequireEfsTls from "./rules/ecs/ecs-require-efs-tls";
import ecsRequireExecCustomerKey from "./rules/ecs/ecs-require-exec-customer-key";
import ecsRequireExecLogs from "./rules/ecs/ecs-require-exec-logs";
import ecsRequireReadOnlyRoot from "./rules/ecs/ecs-require-read-only-root";
import efsNoPublicFileSystem from "./rules/efs/efs-no-public-file-system";
import efsRequireConfinedAccessPoints from "./rules/efs/efs-require-confined-access-points";
import efsRequireCustomerKey from "./rules/efs/efs-require-customer-key";
import efsRequireEncryption from "./rules/efs/efs-require-encryption";
import eksNoOpenRemoteAccess from "./rules/eks/eks-no-open-remote-access";
import eksNoPublicEndpoint from "./rules/eks/eks-no-public-endpoint";
import eksRequireControlPlaneLogs from "./rules/eks/eks-require-control-plane-logs";
import eksRequireSecretsEncryption from "./rules/eks/eks-require-secrets-encryption";
import elasticacheRequireAuth from "./rules/elasticache/elasticache-require-auth";
import elasticacheRequireBackups from "./rules/elasticache/elasticache-require-backups";
import elasticacheRequireCustomerKey from "./rules/elasticache/elasticache-require-customer-key";
import elasticacheRequireEncryption from "./rules/elasticache/elasticache-require-encryption";
import elasticacheRequireTls from "./rules/elasticache/elasticache-require-tls";
import elbNoPublicLoadBalancer from "./rules/elb/elb-no-public-load-balancer";
import elbNoPublicStoreListener from "./rules/elb/elb-no-public-store-listener";
import elbRequireAccessLogs from "./rules/elb/elb-require-access-logs";
import elbRequireEncryptedTargets from "./rules/elb/elb-require-encrypted-targets";
import elbRequireHttps from "./rules/elb/elb-require-https";
import elbRequireModernTls from "./rules/elb/elb-require-modern-tls";
import elbRequireValidHeaders from "./rules/elb/elb-require-valid-headers";
import emrRequireCustomerKey from "./rules/emr/emr-require-customer-key";
import emrRequireEncryption from "./rules/emr/emr-require-encryption";
import emrRequirePublicAccessBlock from "./rules/emr/emr-require-public-access-block";
import emrRequireSecurityConfiguration from "./rules/emr/emr-require-security-configuration";
import emrRequireTls from "./rules/emr/emr-require-tls";
import eventsNoDisabledWatch from "./rules/events/events-no-disabled-watch";
import eventsNoPublicBus from "./rules/events/events-no-public-bus";
import firehoseRequireCustomerKey from "./rules/firehose/firehose-require-customer-key";
import firehoseRequireEncryption from "./rules/firehose/firehose-require-encryption";
import fsxRequireCustomerKey from "./rules/fsx/fsx-require-customer-key";
import globalacceleratorRequireFlowLogs from "./rules/globalaccelerator/globalaccelerator-require-flow-logs";
import glueNoPublicCatalog from "./rules/glue/glue-no-public-catalog";
import glueRequireEncryption from "./rules/glue/glue-require-encryption";
import glueRequireSecurityConfiguration from "./rules/glue/glue-require-security-configuration";
import guarddutyRequireDetector from "./rules/guardduty/guardduty-require-detector";
import guarddutyRequireFeatures from "./rules/guardduty/guardduty-require-features";
import iamNoAccessKey from "./rules/iam/iam-no-access-key";
import iamNoAccountTrustWithoutCondition from "./rules/iam/iam-no-account-trust-without-condition";
import iamNoAdminManagedPolicy from "./rules/iam/iam-no-admin-managed-policy";
import iamNoAdminPolicy from "./rules/iam/iam-no-admin-policy";
import iamNoNotAction from "./rules/iam/iam-no-not-action";
import iamNoPassRoleOnAnyRole from "./rules/iam/iam-no-pass-role-on-any-role";
import iamNoPrivilegeEscalation from "./rules/iam/iam-no-privilege-escalation";
import iamNoPublicResourcePolicy from "./rules/iam/iam-no-public-resource-policy";
import iamNoPublicRole from "./rules/iam/iam-no-public-role";
import iamNoServiceWildcard from "./rules/iam/iam-no-service-wildcard";
import iamNoUnboundedSensitiveAction from "./rules/iam/iam-no-unbounded-sensitive-action";
import iamNoUnreadablePolicy from "./rules/iam/iam-no-unreadable-policy";
import iamNoUser from "./rules/iam/iam-no-user";
import iamNoUserPolicy from "./rules/iam/iam-no-user-policy";
import iamRequireOidcSubject from "./rules/iam/iam-require-oidc-subject";
import iamRequirePasswordPolicy from "./rules/iam/iam-require-password-policy";
import imagebuilderRequireCustomerKey from "./rules/imagebuilder/imagebuilder-require-customer-key";
import kendraRequireCustomerKey from "./rules/kendra/kendra-require-customer-key";
import keyspacesRequireCustomerKey from "./rules/keyspaces/keyspaces-require-customer-key";
import kinesisNoPublicStream from "./rules/kinesis/kinesis-no-public-stream";
import kinesisRequireCustomerKey from "./rules/kinesis/kinesis-require-customer-key";
import kinesisRequireEncryption from "./rules/kinesis/kinesis-require-encryption";
import kmsNoDisabledKey from "./rules/kms/kms-no-disabled-key";
import kmsNoPublicKey from "./rules/kms/kms-no-public-key";
import kmsRequireDeletionWindow from "./rules/kms/kms-require-deletion-window";
import kmsRequireKeyPolicy from "./rules/kms/kms-require-key-policy";
import kmsRequireRotation from "./rules/kms/kms-require-rotation";
import lambdaNoManagementPermission from "./rules/lambda/lambda-no-management-permission";
import lambdaNoOpenCors from "./rules/lambda/lambda-no-open-cors";
import lambdaNoPublicPermission from "./rules/lambda/lambda-no-public-permission";
import lambdaNoPublicUrl from "./rules/lambda/lambda-no-public-url";
import lambdaNoWildcardPrincipal from "./rules/lambda/lambda-no-wildcard-principal";
import lambdaRequireCustomerKey from "./rules/lambda/lambda-require-customer-key";
import lambdaRequireSource from "./rules/lambda/lambda-require-source";
import lambdaRequireVpc from "./rules/lambda/lambda-require-vpc";
import lightsailNoPublicDatabase from "./rules/lightsail/lightsail-no-public-database";
import logsNoPublicPolicy from "./rules/logs/logs-no-public-policy";
import logsRequireCustomerKey from "./rules/logs/logs-require-customer-key";
import logsRequireExpiry from "./rules/logs/logs-require-expiry";
import logsRequireRetention from "./rules/logs/logs-require-retention";
import memorydbRequireBackups from "./rules/memorydb/memorydb-require-backups";
import memorydbRequireCustomerKey from "./rules/memorydb/memorydb-require-customer-key";
import memorydbRequireTls from "./rules/memorydb/memorydb-require-tls";
import mqNoPublicBroker from "./rules/mq/mq-no-public-broker";
import mqRequireAuditLogs from "./rules/mq/mq-require-audit-logs";
import mqRequireCustomerKey from "./rules/mq/mq-require-customer-key";
import mqRequireGeneralLogs from "./rules/mq/mq-require-general-logs";
import mskNoPublicCluster from "./rules/msk/msk-no-public-cluster";
import mskRequireAuthentication from "./rules/msk/msk-require-authentication";
import mskRequireBrokerLogs from "./rules/msk/msk-require-broker-logs";
import mskRequireCustomerKey from "./rules/msk/msk-require-customer-key";
import mskRequireTls from "./rules/msk/msk-require-tls";
import mwaaNoPublicWebserver from "./rules/mwaa/mwaa-no-public-webserver";
import mwaaRequireLogs from "./rules/mwaa/mwaa-require-logs";
import neptuneNoPublicInstance from "./rules/neptune/neptune-no-public-instance";
import neptuneRequireAuditLogs from "./rules/neptune/neptune-require-audit-logs";
import neptuneRequireBackupRetention from "./rules/neptune/neptune-require-backup-retention";
import neptuneRequireCustomerKey from "./rules/neptune/neptune-require-customer-key";
import neptuneRequireDeletionProtection from "./rules/neptune/neptune-require-deletion-protection";
import neptuneRequireEncryption from "./rules/neptune/neptune-require-encryption";
import neptuneRequireIamAuthentication from "./rules/neptune/neptune-require-iam-authentication";
import neptuneRequireTls from "./rules/neptune/neptune-require-tls";
import networkfirewallRequireCustomerKey from "./rules/networkfirewall/networkfirewall-require-customer-key";
import networkfirewallRequireDefaultDrop from "./rules/networkfirewall/networkfirewall-require-default-drop";
import networkfirewallRequireDeletionProtection from "./rules/networkfirewall/networkfirewall-require-deletion-protection";
import networkfirewallRequireLogs from "./rules/networkfirewall/networkfirewall-require-logs";
import opensearchNoPublicDomain from "./rules/opensearch/opensearch-no-public-domain";
import opensearchNoPublicPolicy from "./rules/opensearch/opensearch-no-public-policy";
import opensearchRequireAccessControl from "./rules/opensearch/opensearch-require-access-control";
import opensearchRequireAuditLogs from "./rules/opensearch/opensearch-require-audit-logs";
import opensearchRequireCustomerKey from "./rules/opensearch/opensearch-require-customer-key";
import opensearchRequireEncryption from "./rules/opensearch/opensearch-require-encryption";
import opensearchRequireHttps from "./rules/opensearch/opensearch-require-https";
import opensearchRequireModernTls from "./rules/opensearch/opensearch-require-modern-tls";
import opensearchRequireNodeEncryption from "./rules/opensearch/opensearch-require-node-encryption";
import opensearchserverlessNoOpenAccess from "./rules/opensearchserverless/opensearchserverless-no-open-access";
import opensearchserverlessNoPublicNetwork from "./rules/opensearchserverless/opensearchserverless-no-public-network";
import organizationsNoOpenDeclaration from "./rules/organizations/organizations-no-open-declaration";
import rdsNoClassicGroup from "./rules/rds/rds-no-classic-group";
import rdsNoDataApi from "./rules/rds/rds-no-data-api";
import rdsNoPublicInstance from "./rules/rds/rds-no-public-instance";
import rdsNoPublicSnapshot from "./rules/rds/rds-no-public-snapshot";
import rdsRequireBackupRetention from "./rules/rds/rds-require-backup-retention";
import rdsRequireBackups from "./rules/rds/rds-require-backups";
import rdsRequireCustomerKey from "./rules/rds/rds-require-customer-key";
import rdsRequireDeletionProtection from "./rules/rds/rds-require-deletion-protection";
import rdsRequireEncryption from "./rules/rds/rds-require-encryption";
import rdsRequireIamAuthentication from "./rules/rds/rds-require-iam-authentication";
import rdsRequireInsightsCustomerKey from "./rules/rds/rds-require-insights-customer-key";
import rdsRequireLogs from "./rules/rds/rds-require-logs";
import rdsRequireMinorUpgrades from "./rules/rds/rds-require-minor-upgrades";
import rdsRequireModernCertificate from "./rules/rds/rds-require-modern-certificate";
import rdsRequireQueryLogging from "./rules/rds/rds-require-query-logging";
import rdsRequireTls from "./rules/rds/rds-require-tls";
import redshiftNoPublicCluster from "./rules/redshift/redshift-no-public-cluster";
import redshiftNoPublicResourcePolicy from "./rules/redshift/redshift-no-public-resource-policy";
import redshiftNoPublicWorkgroup from "./rules/redshift/redshift-no-public-workgroup";
import redshiftRequireAuditLogs from "./rules/redshift/redshift-require-audit-logs";
import redshiftRequireCustomerKey from "./rules/redshift/redshift-require-customer-key";
import redshiftRequireEncryption from "./rules/redshift/redshift-require-encryption";
import redshiftRequireEnhancedRouting from "./rules/redshift/redshift-require-enhanced-routing";
import redshiftRequireSnapshots from "./rules/redshift/redshift-require-snapshots";
import redshiftRequireTls from "./rules/redshift/redshift-require-tls";
import route53RequireClosedDnsFirewall from "./rules/route53/route53-require-closed-dns-firewall";
import route53RequireQueryLogs from "./rules/route53/route53-require-query-logs";
import route53RequireZoneLogs from "./rules/route53/route53-require-zone-logs";
import s3NoAcls from "./rules/s3/s3-no-acls";
import s3NoOpenCors from "./rules/s3/s3-no-open-cors";
import s3NoPolicyLockout from "./rules/s3/s3-no-policy-lockout";
import s3NoPublicAcl from "./rules/s3/s3-no-public-acl";
import s3NoPublicPolicy from "./rules/s3/s3-no-public-policy";
import s3NoWebsite from "./rules/s3/s3-no-website";
import s3RequireAccessLogs from "./rules/s3/s3-require-access-logs";
import s3RequireAccessPointBlock from "./rules/s3/s3-require-access-point-block";
import s3RequireKmsEncryption from "./rules/s3/s3-require-kms-encryption";
import s3RequireObjectKmsEncryption from "./rules/s3/s3-require-object-kms-encryption";
import s3RequirePublicAccessBlock from "./rules/s3/s3-require-public-access-block";
import s3RequireTls from "./rules/s3/s3-require-tls";
import s3RequireVersioning from "./rules/s3/s3-require-versioning";
import s3tablesNoPublicTableBucket from "./rules/s3tables/s3tables-no-public-table-bucket";
import sagemakerNoDirectInternet from "./rules/sagemaker/sagemaker-no-direct-internet";
import sagemakerNoRoot from "./rules/sagemaker/sagemaker-no-root";
import sagemakerRequireCustomerKey from "./rules/sagemaker/sagemaker-require-customer-key";
import sagemakerRequireImdsv2 from "./rules/sagemaker/sagemaker-require-imdsv2";
import sagemakerRequireIsolation from "./rules/sagemaker/sagemaker-require-isolation";
import sagemakerRequireTls from "./rules/sagemaker/sagemaker-require-tls";
import sagemakerRequireVpc from "./rules/sagemaker/sagemaker-require-vpc";
import secretsmanagerNoPublicSecret from "./rules/secretsmanager/secretsmanager-no-public-secret";
import secretsmanagerRequireCustomerKey from "./rules/secretsmanager/secretsmanager-require-customer-key";
import secretsmanagerRequireFrequentRotation from "./rules/secretsmanager/secretsmanager-require-frequent-rotation";
import secretsmanagerRequireRotation from "./rules/secretsmanager/secretsmanager-require-rotation";
import sesRequireTls from "./rules/ses/ses-require-tls";
import snsNoPublicTopic from "./rules/sns/sns-no-public-topic";
import snsRequireCustomerKey from "./rules/sns/sns-require-customer-key";
import snsRequireEncryption from "./rules/sns/sns-require-encryption";
import snsRequireTls from "./rules/sns/sns-require-tls";
import sqsNoPublicQueue from "./rules/sqs/sqs-no-public-queue";
import sqsNoWildcardAction from "./rules/sqs/sqs-no-wildcard-action";
import sqsRequireCustomerKey from "./rules/sqs/sqs-require-customer-key";
import sqsRequireEncryption from "./rules/sqs/sqs-require-encryption";
import sqsRequireTls from "./rules/sqs/sqs-require-tls";
import ssmNoFreeTunnel from "./rules/ssm/ssm-no-free-tunnel";
import ssmNoPublicDocument from "./rules/ssm/ssm-no-public-document";
import ssmRequireParameterCustomerKey from "./rules/ssm/ssm-require-parameter-customer-key";
import ssmRequireSecureParameter from "./rules/ssm/ssm-require-secure-parameter";
import ssmRequireSessionEncryption from "./rules/ssm/ssm-require-session-encryption";
import ssmRequireSessionLogs from "./rules/ssm/ssm-require-session-logs";
import stepfunctionsRequireLogs from "./rules/stepfunctions/stepfunctions-require-logs";
import terraformNoForeignTemplate from "./rules/terraform/terraform-no-foreign-template";
import terraformNoForgottenResource from "./rules/terraform/terraform-no-forgotten-resource";
import terraformNoIgnoredExposure from "./rules/terraform/terraform-no-ignored-exposure";
import terraformNoOpaqueModule from "./rules/terraform/terraform-no-opaque-module";
import terraformNoOpeningScript from "./rules/terraform/terraform-no-opening-script";
import terraformNoProvisioner from "./rules/terraform/terraform-no-provisioner";
import timestreamNoPublicInstance from "./rules/timestream/timestream-no-public-instance";
import timestreamRequireCustomerKey from "./rules/timestream/timestream-require-customer-key";
import transferNoFtp from "./rules/transfer/transfer-no-ftp";
import transferNoPublicServer from "./rules/transfer/transfer-no-public-server";
import transferRequireModernCiphers from "./rules/transfer/transfer-require-modern-ciphers";
import vpcNoDefaultRouteToPeer from "./rules/vpc/vpc-no-default-route-to-peer";
import vpcNoDefaultVpc from "./rules/vpc/vpc-no-default-vpc";
import vpcNoInternetRoute from "./rules/vpc/vpc-no-internet-route";
import vpcNoNatInstance from "./rules/vpc/vpc-no-nat-instance";
import vpcNoOpenAdminPorts from "./rules/vpc/vpc-no-open-admin-ports";
import vpcNoOpenEndpointService from "./rules/vpc/vpc-no-open-endpoint-service";
import vpcNoOpenNetworkAcl from "./rules/vpc/vpc-no-open-network-acl";
import vpcNoOpenStorePorts from "./rules/vpc/vpc-no-open-store-ports";
import vpcNoPublicAccessExclusion from "./rules/vpc/vpc-no-public-access-exclusion";
import vpcNoPublicIpSubnet from "./rules/vpc/vpc-no-public-ip-subnet";
import vpcNoStoreInPublicSubnet from "./rules/vpc/vpc-no-store-in-public-subnet";
import vpcNoTransitAutoAccept from "./rules/vpc/vpc-no-transit-auto-accept";
import vpcNoUnknownSubnet from "./rules/vpc/vpc-no-unknown-subnet";
import vpcNoUnusedNetworkAcl from "./rules/vpc/vpc-no-unused-network-acl";
import vpcRequireClosedDefaultGroup from "./rules/vpc/vpc-require-closed-default-group";
import vpcRequireEndpointAcceptance from "./rules/vpc/vpc-require-endpoint-acceptance";
import vpcRequireEndpointPolicy from "./rules/vpc/vpc-require-endpoint-policy";
import vpcRequireFlowLogs from "./rules/vpc/vpc-require-flow-logs";
import vpcRequireStoreSubnets from "./rules/vpc/vpc-require-store-subnets";
import wafRequireLogs from "./rules/waf/waf-require-logs";
import workspacesRequireEncryption from "./rules/workspaces/workspaces-require-encryption";

export const policies: readonly Policy[] = [
  acmRequireTransparency,
  apigatewayNoDataTrace,
  apigatewayNoOpenMethod,
  apigatewayNoPublicEndpoint,
  apigatewayRequireAccessLogs,
  apigatewayRequireCacheEncryption,
  apigatewayRequireExecutionLogs,
  apigatewayRequireModernTls,
  appflowRequireCustomerKey,
  apprunnerNoPublicService,
  appsyncNoApiKey,
  appsyncRequireEncryption,
  appsyncRequireLogs,
  appsyncRequireTls,
  athenaRequireEncryption,
  athenaRequireEnforcedSettings,
  backupNoPublicVault,
  backupRequireCustomerKey,
  backupRequirePlan,
  batchNoPrivilegedContainer,
  bedrockRequireCustomerKey,
  cloudfrontRequireAccessLogs,
  cloudfrontRequireHttps,
  cloudfrontRequireModernTls,
  cloudfrontRequireOriginHttps,
  cloudfrontRequireOwnCertificate,
  cloudfrontRequireStrictTransport,
  cloudsearchNoPublicPolicy,
  cloudsearchRequireHttps,
  cloudsearchRequireModernTls,
  cloudtrailRequireBucketLogging,
  cloudtrailRequireCloudwatchLogs,
  cloudtrailRequireCustomerKey,
  cloudtrailRequireEveryRegion,
  cloudtrailRequireLogging,
  cloudtrailRequireObjectLock,
  cloudtrailRequireValidation,
  cloudwatchRequireAccountAlarms,
  cloudwatchRequireAlarmActions,
  codeartifactNoPublicRepository,
  codeartifactRequireCustomerKey,
  codebuildNoPrivilegedBuild,
  codebuildRequireCustomerKey,
  codebuildRequireEncryption,
  codebuildRequireLogs,
  codegurureviewerRequireCustomerKey,
  codepipelineRequireCustomerKey,
  cognitoNoGuestAccess,
  cognitoRequireMfa,
  comprehendRequireCustomerKey,
  configRequireEveryRegion,
  configRequireRecording,
  connectRequireCustomerKey,
  credentialsNoEmbeddedKey,
  credentialsNoLiteralPassword,
  credentialsNoLiteralSecret,
  dataNoPersonalData,
  dataNoReachableStore,
  dataNoStoreBehindReachableHost,
  dataNoStoreOpenToNeighbours,
  dataNoUnreviewedCopy,
  daxRequireEncryption,
  daxRequireTls,
  dlmRequireCustomerKey,
  dlmRequireEncryption,
  dmsNoPublicInstance,
  dmsRequireCustomerKey,
  dmsRequireTls,
  docdbRequireAuditLogs,
  docdbRequireBackupRetention,
  docdbRequireCustomerKey,
  docdbRequireDeletionProtection,
  docdbRequireEncryption,
  docdbRequireProfilerLogs,
  docdbRequireTls,
  dynamodbNoPublicTable,
  dynamodbRequireCustomerKey,
  dynamodbRequireDeletionProtection,
  dynamodbRequirePointInTimeRecovery,
  ec2NoAllPorts,
  ec2NoDefaultGroup,
  ec2NoDefaultGroupRules,
  ec2NoKeyPair,
  ec2NoOpenClientVpn,
  ec2NoOpenEgress,
  ec2NoOpenIcmp,
  ec2NoOpenIngress,
  ec2NoPublicAddress,
  ec2NoPublicImage,
  ec2NoPublicSource,
  ec2NoStoreBehindOpenGroup,
  ec2NoUnknownGroup,
  ec2NoUnknownSource,
  ec2NoUnusedGroup,
  ec2RequireDefaultEncryption,
  ec2RequireDescription,
  ec2RequireImageOwner,
  ec2RequireImdsHopLimit,
  ec2RequireImdsv2,
  ec2RequireSecurityGroup,
  ec2RequireSharingBlock,
  ec2RequireVolumeCustomerKey,
  ec2RequireVolumeEncryption,
  ec2RequireVpnLogs,
  ecrNoPublicRepository,
  ecrRequireCustomerKey,
  ecrRequireImmutableTags,
  ecrRequireScanOnPush,
  ecsNoHostNamespace,
  ecsNoPrivilegedContainer,
  ecsNoPublicService,
  ecsNoRootUser,
  ecsRequireEfsTls,
  ecsRequireExecCustomerKey,
  ecsRequireExecLogs,
  ecsRequireReadOnlyRoot,
  efsNoPublicFileSystem,
  efsRequireConfinedAccessPoints,
  efsRequireCustomerKey,
  efsRequireEncryption,
  eksNoOpenRemoteAccess,
  eksNoPublicEndpoint,
  eksRequireControlPlaneLogs,
  eksRequireSecretsEncryption,
  elasticacheRequireAuth,
  elasticacheRequireBackups,
  elasticacheRequireCustomerKey,
  elasticacheRequireEncryption,
  elasticacheRequireTls,
  elbNoPublicLoadBalancer,
  elbNoPublicStoreListener,
  elbRequireAccessLogs,
  elbRequireEncryptedTargets,
  elbRequireHttps,
  elbRequireModernTls,
  elbRequireValidHeaders,
  emrRequireCustomerKey,
  emrRequireEncryption,
  emrRequirePublicAccessBlock,
  emrRequireSecurityConfiguration,
  emrRequireTls,
  eventsNoDisabledWatch,
  eventsNoPublicBus,
  firehoseRequireCustomerKey,
  firehoseRequireEncryption,
  fsxRequireCustomerKey,
  globalacceleratorRequireFlowLogs,
  glueNoPublicCatalog,
  glueRequireEncryption,
  glueRequireSecurityConfiguration,
  guarddutyRequireDetector,
  guarddutyRequireFeatures,
  iamNoAccessKey,
  iamNoAccountTrustWithoutCondition,
  iamNoAdminManagedPolicy,
  iamNoAdminPolicy,
  iamNoNotAction,
  iamNoPassRoleOnAnyRole,
  iamNoPrivilegeEscalation,
  iamNoPublicResourcePolicy,
  iamNoPublicRole,
  iamNoServiceWildcard,
  iamNoUnboundedSensitiveAction,
  iamNoUnreadablePolicy,
  iamNoUser,
  iamNoUserPolicy,
  iamRequireOidcSubject,
  iamRequirePasswordPolicy,
  imagebuilderRequireCustomerKey,
  kendraRequireCustomerKey,
  keyspacesRequireCustomerKey,
  kinesisNoPublicStream,
  kinesisRequireCustomerKey,
  kinesisRequireEncryption,
  kmsNoDisabledKey,
  kmsNoPublicKey,
  kmsRequireDeletionWindow,
  kmsRequireKeyPolicy,
  kmsRequireRotation,
  lambdaNoManagementPermission,
  lambdaNoOpenCors,
  lambdaNoPublicPermission,
  lambdaNoPublicUrl,
  lambdaNoWildcardPrincipal,
  lambdaRequireCustomerKey,
  lambdaRequireSource,
  lambdaRequireVpc,
  lightsailNoPublicDatabase,
  logsNoPublicPolicy,
  logsRequireCustomerKey,
  logsRequireExpiry,
  logsRequireRetention,
  memorydbRequireBackups,
  memorydbRequireCustomerKey,
  memorydbRequireTls,
  mqNoPublicBroker,
  mqRequireAuditLogs,
  mqRequireCustomerKey,
  mqRequireGeneralLogs,
  mskNoPublicCluster,
  mskRequireAuthentication,
  mskRequireBrokerLogs,
  mskRequireCustomerKey,
  mskRequireTls,
  mwaaNoPublicWebserver,
  mwaaRequireLogs,
  neptuneNoPublicInstance,
  neptuneRequireAuditLogs,
  neptuneRequireBackupRetention,
  neptuneRequireCustomerKey,
  neptuneRequireDeletionProtection,
  neptuneRequireEncryption,
  neptuneRequireIamAuthentication,
  neptuneRequireTls,
  networkfirewallRequireCustomerKey,
  networkfirewallRequireDefaultDrop,
  networkfirewallRequireDeletionProtection,
  networkfirewallRequireLogs,
  opensearchNoPublicDomain,
  opensearchNoPublicPolicy,
  opensearchRequireAccessControl,
  opensearchRequireAuditLogs,
  opensearchRequireCustomerKey,
  opensearchRequireEncryption,
  opensearchRequireHttps,
  opensearchRequireModernTls,
  opensearchRequireNodeEncryption,
  opensearchserverlessNoOpenAccess,
  opensearchserverlessNoPublicNetwork,
  organizationsNoOpenDeclaration,
  rdsNoClassicGroup,
  rdsNoDataApi,
  rdsNoPublicInstance,
  rdsNoPublicSnapshot,
  rdsRequireBackupRetention,
  rdsRequireBackups,
  rdsRequireCustomerKey,
  rdsRequireDeletionProtection,
  rdsRequireEncryption,
  rdsRequireIamAuthentication,
  rdsRequireInsightsCustomerKey,
  rdsRequireLogs,
  rdsRequireMinorUpgrades,
  rdsRequireModernCertificate,
  rdsRequireQueryLogging,
  rdsRequireTls,
  redshiftNoPublicCluster,
  redshiftNoPublicResourcePolicy,
  redshiftNoPublicWorkgroup,
  redshiftRequireAuditLogs,
  redshiftRequireCustomerKey,
  redshiftRequireEncryption,
  redshiftRequireEnhancedRouting,
  redshiftRequireSnapshots,
  redshiftRequireTls,
  route53RequireClosedDnsFirewall,
  route53RequireQueryLogs,
  route53RequireZoneLogs,
  s3NoAcls,
  s3NoOpenCors,
  s3NoPolicyLockout,
  s3NoPublicAcl,
  s3NoPublicPolicy,
  s3NoWebsite,
  s3RequireAccessLogs,
  s3RequireAccessPointBlock,
  s3RequireKmsEncryption,
  s3RequireObjectKmsEncryption,
  s3RequirePublicAccessBlock,
  s3RequireTls,
  s3RequireVersioning,
  s3tablesNoPublicTableBucket,
  sagemakerNoDirectInternet,
  sagemakerNoRoot,
  sagemakerRequireCustomerKey,
  sagemakerRequireImdsv2,
  sagemakerRequireIsolation,
  sagemakerRequireTls,
  sagemakerRequireVpc,
  secretsmanagerNoPublicSecret,
  secretsmanagerRequireCustomerKey,
  secretsmanagerRequireFrequentRotation,
  secretsmanagerRequireRotation,
  sesRequireTls,
  snsNoPublicTopic,
  snsRequireCustomerKey,
  snsRequireEncryption,
  snsRequireTls,
  sqsNoPublicQueue,
  sqsNoWildcardAction,
  sqsRequireCustomerKey,
  sqsRequireEncryption,
  sqsRequireTls,
  ssmNoFreeTunnel,
  ssmNoPublicDocument,
  ssmRequireParameterCustomerKey,
  ssmRequireSecureParameter,
  ssmRequireSessionEncryption,
  ssmRequireSessionLogs,
  stepfunctionsRequireLogs,
  terraformNoForeignTemplate,
  terraformNoForgottenResource,
  terraformNoIgnoredExposure,
  terraformNoOpaqueModule,
  terraformNoOpeningScript,
  terraformNoProvisioner,
  timestreamNoPublicInstance,
  timestreamRequireCustomerKey,
  transferNoFtp,
  transferNoPublicServer,
  transferRequireModernCiphers,
  vpcNoDefaultRouteToPeer,
  vpcNoDefaultVpc,
  vpcNoInternetRoute,
  vpcNoNatInstance,
  vpcNoOpenAdminPorts,
  vpcNoOpenEndpointService,
  vpcNoOpenNetworkAcl,
  vpcNoOpenStorePorts,
  vpcNoPublicAccessExclusion,
  vpcNoPublicIpSubnet,
  vpcNoStoreInPublicSubnet,
  vpcNoTransitAutoAccept,
  vpcNoUnknownSubnet,
  vpcNoUnusedNetworkAcl,
  vpcRequireClosedDefaultGroup,
  vpcRequireEndpointAcceptance,
  vpcRequireEndpointPolicy,
  vpcRequireFlowLogs,
  vpcRequireStoreSubnets,
  wafRequireLogs,
  workspacesRequireEncryption,
];
