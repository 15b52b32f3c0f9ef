import { TerraformStack, Testing } from "cdktf";
import { AwsAccount, DevEnvironment, EncryptionKey, PrivateBucket } from "../../../lib";
import { resourceName } from "../../../lib/aws/private/resource-name";
import { learningEnvironment } from "./support/examples";
import { newStack, only, resourcesOf, synthesize, type Synthesized } from "./support/synthesize";

describe("the account", () => {
  test("is the only one that the provider works for", () => {
    const { provider } = JSON.parse(Testing.synth(newStack())) as { provider: unknown };
    expect(provider).toEqual({ aws: [{ allowed_account_ids: ["111122223333"], region: "eu-west-1" }] });
  });

  test.each([
    ["cn-north-1", "arn:aws-cn:kms:cn-north-1:111122223333:key/x"],
    ["us-gov-west-1", "arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/x"],
    ["eu-west-1", "arn:aws:kms:eu-west-1:111122223333:key/x"],
  ])("of %s has the partition of its region", (region, arn) => {
    const stack = new TerraformStack(Testing.app(), "stack");
    expect(new AwsAccount(stack, "aws", { account: "111122223333", region }).arn("kms", "key/x")).toBe(arn);
  });
});

describe("names", () => {
  test("begin with the prefix of the team", () => {
    const stack = new TerraformStack(Testing.app(), "stack");
    new AwsAccount(stack, "aws", { account: "111122223333", region: "eu-west-1", namePrefix: "learning" });
    new PrivateBucket(stack, "uploads");
    const names = resourcesOf(JSON.parse(Testing.synth(stack)) as Synthesized, "aws_s3_bucket").map(({ bucket }) => bucket);
    expect(names).toEqual(["learning-stack-uploads-access-logs-111122223333", "learning-stack-uploads-111122223333"]);
  });

  test("that are too long are cut and told apart by a hash of the whole path", () => {
    const stack = newStack();
    const [one, other] = ["one", "other"].map((end) =>
      resourceName(new EncryptionKey(stack, `a-very-long-name-${end}`, { description: "Data" }), 20),
    );
    expect([one, other]).toEqual(["stack-a-ver-25e50f4e", "stack-a-ver-1ff08db8"]);
  });

  test("begin with a letter and have single hyphens only", () => {
    const stack = new TerraformStack(Testing.app(), "42_My  Stack".replaceAll(" ", "."));
    new AwsAccount(stack, "aws", { account: "111122223333", region: "eu-west-1" });
    expect(resourceName(new EncryptionKey(stack, "Key--", { description: "Data" }), 50)).toBe("my-stack-key");
  });
});

describe("tags", () => {
  test("of the environment are on everything that takes tags, beside the resource's own", () => {
    const synthesized = synthesize((scope) => void learningEnvironment(scope, {}));
    expect(only(synthesized, "aws_vpc")["tags"]).toEqual({
      CostCentre: "4711",
      DataClassification: "masked",
      Name: "stack-dev-network",
      Owner: "learning-platform",
    });
    for (const type of [
      "aws_db_instance",
      "aws_s3_bucket",
      "aws_kms_key",
      "aws_instance",
      "aws_vpc_security_group_ingress_rule",
      "aws_iam_role",
    ])
      for (const resource of resourcesOf(synthesized, type)) expect(resource["tags"]).toMatchObject({ Owner: "learning-platform" });
  });

  test("of one environment are not on another's", () => {
    const props = { dataClassification: "synthetic", alarmEmails: ["oncall@example.com"], auditTrail: "account" } as const;
    const synthesized = synthesize((scope) => {
      new DevEnvironment(scope, "a", { ...props, owner: "team-a" });
      new DevEnvironment(scope, "b", { ...props, owner: "team-b" });
    });
    expect(resourcesOf(synthesized, "aws_vpc").map(({ tags }) => (tags as { Owner: string }).Owner)).toEqual(["team-a", "team-b"]);
  });
});

test("a permissions boundary is on every role", () => {
  const boundary = "arn:aws:iam::111122223333:policy/boundary";
  const stack = new TerraformStack(Testing.app(), "stack");
  new AwsAccount(stack, "aws", { account: "111122223333", region: "eu-west-1", permissionsBoundary: boundary });
  learningEnvironment(stack, {});
  const roles = resourcesOf(JSON.parse(Testing.synth(stack)) as Synthesized, "aws_iam_role");
  expect(roles.length).toBeGreaterThan(5);
  expect(new Set(roles.map(({ permissions_boundary }) => permissions_boundary))).toEqual(new Set([boundary]));
});
