import { Cidr } from "../../../../lib/net/cidr";
import { CidrSet } from "../../../../lib/net/cidr-set";
import { publicGrants } from "../../../../policies/facts/policy-documents/public-grants";
import type { PolicyDocument } from "../../../../policies/facts/policy-documents/policy-document";
import type { UnknownValue } from "../../../../policies/terraform/model/value";
import { partly, reference, statements, variable, written } from "./build";

const grants = (document: PolicyDocument, known = CidrSet.EMPTY) => publicGrants(document, known);
const certainties = (document: PolicyDocument, known = CidrSet.EMPTY): string[] => grants(document, known).map((grant) => grant.certainty);

const read = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" };
const everyone = { ...read, Principal: "*" };
const under = (Condition: object): PolicyDocument => statements({ ...everyone, Condition });

describe("who is anyone", () => {
  it.each<[string, object, string[]]>([
    ["a star", { Principal: "*" }, ["public"]],
    ["any AWS principal", { Principal: { AWS: "*" } }, ["public"]],
    ["a star among others", { Principal: { AWS: ["arn:aws:iam::111122223333:root", "*"] } }, ["public"]],
    ["a list in the place of the principal", { Principal: ["111122223333", "*"] }, ["public"]],
    ["every account's root", { Principal: { AWS: "arn:aws:iam::*:root" } }, ["public"]],
    ["anyone who federates", { Principal: { Federated: "*" } }, ["public"]],
    ["all but one", { NotPrincipal: { AWS: "arn:aws:iam::111122223333:root" } }, ["public"]],
    ["an account", { Principal: { AWS: "111122223333" } }, []],
    ["a role", { Principal: { AWS: "arn:aws:iam::111122223333:role/app" } }, []],
    ["roles of one account", { Principal: { AWS: "arn:aws:iam::111122223333:role/*" } }, []],
    ["a service", { Principal: { Service: "logs.amazonaws.com" } }, []],
    ["nobody", { Principal: { AWS: [] } }, []],
    ["the element left out", {}, ["unknown"]],
  ])("%s", (_, principal, expected) => expect(certainties(statements({ ...read, ...principal }))).toEqual(expected));

  it.each<[string, UnknownValue | string, string[]]>([
    ["an unknown role", reference("aws_iam_role.app", "arn"), []],
    ["an account looked up", reference("data.aws_caller_identity.me", "account_id"), []],
    ["a variable", variable("who"), ["unknown"]],
    ["a value stored in Parameter Store", reference("data.aws_ssm_parameter.who", "value"), ["unknown"]],
  ])("%s", (_, id, expected) =>
    expect(certainties(partly('{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":{"AWS":', id, "}}}"))).toEqual(
      expected,
    ),
  );

  it("an ARN with a variable for its account names somebody", () =>
    expect(
      certainties(
        partly(
          '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":{"AWS":"arn:aws:iam::',
          variable("account"),
          ':root"}}}',
        ),
      ),
    ).toEqual([]));
});

describe("conditions that pin", () => {
  it.each<[string, object]>([
    ["an endpoint", { StringEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } }],
    ["a key in another case", { StringEquals: { "AWS:SourceVPC": "vpc-1a2b3c4d" } }],
    ["an organization", { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }],
    ["everything below an organization's root", { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/*" } }],
    ["the resource's own organization", { StringEquals: { "aws:PrincipalOrgID": "${aws:ResourceOrgID}" } }],
    ["a topic", { ArnEquals: { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:t" } }],
    ["anything of one account", { ArnLike: { "aws:SourceArn": "arn:aws:*:*:111122223333:*" } }],
    ["a bucket, whose name is unique", { ArnLike: { "aws:SourceArn": "arn:aws:s3:*:*:uploads" } }],
    ["the caller's account, for a key", { StringEquals: { "kms:CallerAccount": "111122223333" } }],
    ["a narrow range", { IpAddress: { "aws:SourceIp": ["198.18.1.0/24", "8.8.8.8"] } }],
    ["a private range of any width", { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } }],
    ["two keys, of which one pins", { StringEquals: { "aws:SourceVpc": "vpc-1a2b3c4d", "aws:PrincipalTag/team": "a" } }],
    ["a mount target", { Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" } }],
    [
      "the key that an upload names",
      { StringEquals: { "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:eu-west-1:111122223333:key/a" } },
    ],
    ["several fixed values", { StringEquals: { "aws:SourceAccount": ["111122223333", "444455556666"] } }],
  ])("%s", (_, condition) => expect(certainties(under(condition))).toEqual([]));

  it("an endpoint that is yet to be made", () =>
    expect(
      certainties(
        partly(
          '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*","Condition":{"StringEquals":{"aws:SourceVpce":"',
          reference("aws_vpc_endpoint.s3", "id"),
          '"}}}}',
        ),
      ),
    ).toEqual([]));
});

describe("conditions that do not", () => {
  it.each<[string, object]>([
    ["a key that may be absent", { StringEqualsIfExists: { "aws:SourceVpce": "vpce-1a2b3c4d" } }],
    ["all values of none", { "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }],
    ["some endpoint, whichever", { Null: { "aws:SourceVpce": "false" } }],
    ["all endpoints but one", { StringNotEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } }],
    ["a wildcard", { StringLike: { "aws:SourceVpce": "vpce-*" } }],
    ["a wildcard beside a fixed value", { StringLike: { "aws:SourceVpce": ["vpce-1a2b3c4d", "*"] } }],
    ["a policy variable", { StringEquals: { "aws:PrincipalOrgID": "${aws:PrincipalOrgID}" } }],
    ["a role of that name in any account", { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/admin" } }],
    ["a topic of that name in any account", { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:uploads" } }],
    ["any bucket", { ArnLike: { "aws:SourceArn": "arn:aws:s3:::*" } }],
    ["every address", { IpAddress: { "aws:SourceIp": "0.0.0.0/0" } }],
    ["every address, in halves", { IpAddress: { "aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"] } }],
    ["every address, in 256 pieces", { IpAddress: { "aws:SourceIp": Array.from({ length: 256 }, (_, n) => `${n}.0.0.0/8`) } }],
    ["all of IPv6", { IpAddress: { "aws:SourceIp": "2000::/3" } }],
    ["every address but some", { NotIpAddress: { "aws:SourceIp": "198.18.1.0/24" } }],
    ["a service, on whosever behalf", { Bool: { "aws:PrincipalIsAWSService": "true" } }],
    ["TLS", { Bool: { "aws:SecureTransport": "true" } }],
    ["multi-factor authentication in any account", { Bool: { "aws:MultiFactorAuthPresent": "true" } }],
    ["a tag that anyone can set", { StringEquals: { "aws:PrincipalTag/team": "a" } }],
    [
      "an access point of EFS, which does not say from where",
      { StringEquals: { "elasticfilesystem:AccessPointArn": "arn:aws:elasticfilesystem:eu-west-1:111122223333:access-point/fsap-1" } },
    ],
    ["a referer", { StringLike: { "aws:Referer": "https://example.com/*" } }],
    ["a private address in anyone's network", { IpAddress: { "aws:VpcSourceIp": "10.0.0.0/8" } }],
    ["an operator that does not fit the key", { StringEquals: { "aws:SourceIp": "198.18.1.0/24" } }],
    ["a key that is a word of our own language", { StringEquals: { constructor: "x" } }],
    ["no value", { StringEquals: { "aws:SourceVpc": [] } }],
  ])("%s", (_, condition) => expect(certainties(under(condition))).toEqual(["public"]));

  it("cannot be told of a variable under StringLike", () =>
    expect(
      certainties(
        partly(
          '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*","Condition":{"StringLike":{"aws:SourceVpce":"',
          variable("endpoint"),
          '"}}}}',
        ),
      ),
    ).toEqual(["unknown"]));
});

describe("ranges that a team vouches for", () => {
  const wide = { IpAddress: { "aws:SourceIp": ["44.0.0.0/8", "45.0.0.0/16"] } };
  const fromElsewhere = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*", Condition: { NotIpAddress: wide.IpAddress } };
  const known = CidrSet.of(Cidr.parse("45.0.0.0/16"));

  it.each([
    ["an Allow from them", under(wide)],
    ["a Deny from elsewhere", statements(everyone, fromElsewhere)],
  ])("are not everyone's in %s", (_, document) => expect([certainties(document), certainties(document, known)]).toEqual([["public"], []]));
  it("are no more than themselves", () =>
    expect(certainties(under({ IpAddress: { "aws:SourceIp": ["44.0.0.0/7", "45.0.0.0/16"] } }), known)).toEqual(["public"]));
});

describe("a Deny that closes what an Allow opens", () => {
  const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" };
  const fromEndpoint = { StringNotEquals: { "aws:SourceVpce": "vpce-1a2b3c4d" } };
  it.each<[string, object, string[]]>([
    ["to all but one endpoint", { ...deny, Condition: fromEndpoint }, []],
    [
      "to all but one endpoint or organization",
      { ...deny, Condition: { StringNotEqualsIfExists: { "aws:SourceVpce": "vpce-1", "aws:PrincipalOrgID": "o-1" } } },
      [],
    ],
    ["to all but AWS services", { ...deny, Condition: { BoolIfExists: { "aws:PrincipalIsAWSService": "false" } } }, []],
    ["to all but a named role", { ...deny, Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/app" } }, []],
    ["to everyone", deny, []],
    ["of another action", { ...deny, Action: "s3:PutObject", Condition: fromEndpoint }, ["public"]],
    ["of other objects", { ...deny, Resource: "arn:aws:s3:::b/secret/*", Condition: fromEndpoint }, ["public"]],
    ["to one account only", { ...deny, Principal: { AWS: "111122223333" }, Condition: fromEndpoint }, ["public"]],
    ["without TLS only", { ...deny, Condition: { Bool: { "aws:SecureTransport": "false" } } }, ["public"]],
    ["from elsewhere and without TLS", { ...deny, Condition: { ...fromEndpoint, Bool: { "aws:SecureTransport": "false" } } }, ["public"]],
    ["where a key is present", { ...deny, Condition: { "ForAnyValue:StringNotEquals": { "aws:SourceVpce": "vpce-1" } } }, ["public"]],
    ["unless signed by a person", { ...deny, Condition: { Bool: { "aws:PrincipalIsAWSService": "false" } } }, ["public"]],
  ])("%s", (_, denial, expected) => expect(certainties(statements(everyone, denial))).toEqual(expected));
});

describe("what cannot be read", () => {
  it("refuses text that is not JSON", () => expect(certainties(written("{"))).toEqual(["unknown"]));
  it("refuses a statement that is not known", () =>
    expect(certainties(partly('{"Statement":[', variable("statement"), "]}"))).toEqual(["unknown"]));
  it("refuses an effect that is not known", () =>
    expect(certainties(partly('{"Statement":{"Effect":"', variable("effect"), '","Principal":"*","Action":"*","Resource":"*"}}'))).toEqual([
      "unknown",
    ]));
  it("says what is granted", () => expect(grants(statements(everyone))[0]?.what).toBe("allows s3:GetObject to anyone"));
  it("says what is in doubt", () =>
    expect(grants(partly('{"Statement":{"Effect":"Allow","Action":"a:b","Principal":{"AWS":', variable("who"), "}}}"))[0]?.what).toBe(
      "may allow a:b to anyone: its principal is not known before apply",
    ));
  it("is quiet about a policy that is left empty", () => expect(certainties(written(""))).toEqual([]));
});
