/**
 * A function (Lambda) inside the network, that only roles of this account can call and whose failures are kept.
 *
 *   const importer = new PrivateFunction(this, "importer", { network, runtime: "nodejs22.x", handler: "index.handler", packageFile: "importer.zip" });
 *   orders.connections.allowFrom(importer);
 *   importer.grantInvoke(role);
 */
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { Construct } from "constructs";
import { AwsAccount } from "./aws-account";
import { ClosedSecurityGroup } from "./closed-security-group";
import type { Connections, IConnectable } from "./connections";
import { EncryptionKey, type IEncryptionKey } from "./encryption-key";
import type { PrivateEndpoints } from "./private-endpoints";
import type { IPrivateNetwork } from "./private-network";
import { PrivateQueue } from "./private-queue";
import { requirePlainEnvironment } from "./private/environment";
import { grant, type IRole } from "./private/grant";
import { requireInteger, requireText } from "./private/invalid-prop-error";
import { encryptedLogGroup } from "./private/log-group";
import type { Statement } from "./private/policy-document";
import { resourceName } from "./private/resource-name";
import { serviceRole } from "./private/role";

export interface PrivateFunctionProps {
  readonly network: IPrivateNetwork;
  /** Such as "nodejs22.x". https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html */
  readonly runtime: string;
  /** Such as "index.handler". */
  readonly handler: string;
  /** Path of the zip file with the code. */
  readonly packageFile: string;
  /** Through which it reaches AWS's services. @default the network has another way */
  readonly endpoints?: PrivateEndpoints;
  /** Seconds that a call may take, 1 to 900. @default 30 */
  readonly timeoutSeconds?: number;
  /** MiB, 128 to 10240. @default 256 */
  readonly memoryMib?: number;
  /** Calls at the same time, 1 to 1000. @default 10 */
  readonly concurrency?: number;
  /** Settings that everybody may read. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** Encrypts settings, logs and failed calls. @default a key of its own */
  readonly key?: IEncryptionKey;
}

export class PrivateFunction extends Construct implements IConnectable {
  readonly function: LambdaFunction;
  /** What the function may do: grants go here. */
  readonly role: IamRole;
  /** Asynchronous calls that failed. */
  readonly failures: PrivateQueue;
  readonly securityGroup: ClosedSecurityGroup;
  readonly connections: Connections;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: PrivateFunctionProps) {
    super(scope, id);
    const { network } = props;
    requireInteger(this, "timeoutSeconds", props.timeoutSeconds, 1, 900);
    requireInteger(this, "memoryMib", props.memoryMib, 128, 10240);
    requireInteger(this, "concurrency", props.concurrency, 1, 1000);
    requireText(this, "runtime", props.runtime, /^(nodejs|python|java|dotnet|ruby|provided)[\w.]*$/, "it is no runtime of Lambda");
    // https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
    requireText(this, "handler", props.handler, /^\S{1,128}$/, "AWS takes 1 to 128 characters without spaces");
    requireText(this, "packageFile", props.packageFile, /\.(zip|jar)$/, "it must be the path of a zip file");
    requirePlainEnvironment(this, props.environment);
    const account = AwsAccount.of(this);
    const functionName = resourceName(this, 64);
    const functionArn = account.arn("lambda", `function:${functionName}`);
    const key = props.key ?? new EncryptionKey(this, "key", { description: `Function ${this.node.path}` });
    key.allowThrough("lambda");
    this.securityGroup = new ClosedSecurityGroup(this, "group", { network });
    this.connections = this.securityGroup.connections;
    props.endpoints?.connections.allowFrom(this);
    this.failures = new PrivateQueue(this, "failures", { key });
    const log = encryptedLogGroup(this, "log", `/aws/lambda/${functionName}`, key);
    this.role = serviceRole(this, "role", {
      service: "lambda.amazonaws.com",
      description: `Function ${this.node.path}`,
      anySource: true,
      statements: [
        { sid: "WriteLog", actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${log.arn}:*`] },
        { sid: "Trace", actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"] },
        ...interfaceStatements(functionArn),
      ],
    });
    this.failures.grantSend(this.role);
    this.function = new LambdaFunction(this, "function", {
      functionName,
      role: this.role.arn,
      runtime: props.runtime,
      handler: props.handler,
      filename: props.packageFile,
      timeout: props.timeoutSeconds ?? 30,
      memorySize: props.memoryMib ?? 256,
      reservedConcurrentExecutions: props.concurrency ?? 10,
      vpcConfig: { subnetIds: [...network.subnetIds], securityGroupIds: [this.securityGroup.id] },
      ...(props.environment && { environment: { variables: { ...props.environment } } }),
      kmsKeyArn: key.arn,
      deadLetterConfig: { targetArn: this.failures.arn },
      tracingConfig: { mode: "Active" },
      loggingConfig: { logFormat: "JSON", logGroup: log.name },
    });
    this.arn = this.function.arn;
  }

  /** Lets a role call the function. */
  grantInvoke(role: IRole): void {
    grant(this, role, "invoke", { sid: "InvokeFunction", actions: ["lambda:InvokeFunction"], resources: [this.arn] });
  }
}

/**
 * Lambda makes the function's network interfaces with the function's own role; the code itself may not.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html, "Required IAM permissions" and "Restrict VPC settings"
 */
function interfaceStatements(functionArn: string): Statement[] {
  const actions = [
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSubnets",
    "ec2:UnassignPrivateIpAddresses",
  ];
  return [
    { sid: "JoinNetwork", actions, resources: ["*"] },
    {
      sid: "NotFromTheCode",
      effect: "Deny",
      actions,
      resources: ["*"],
      conditions: { ArnEquals: { "lambda:SourceFunctionArn": functionArn } },
    },
  ];
}
