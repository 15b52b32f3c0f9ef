import { isOnEveryResource } from "../../../../policies/facts/policy-documents/permissions";
import { partly, reference, statements, variable } from "./build";

describe("isOnEveryResource", () => {
  it.each<[string, boolean]>([
    ["*", true],
    ["arn:aws:s3:::*", true],
    ["arn:aws:s3:::*/*", true],
    ["arn:aws:iam::111122223333:role/*", true],
    ["arn:aws:dynamodb:*:*:table/*", true],
    ["arn:aws:sns:*:*:*", true],
    ["arn:aws:s3:::uploads/*", false],
    ["arn:aws:s3:::uploads-*", false],
    ["arn:aws:iam::*:role/app/*", false],
    ["arn:aws:lambda:eu-west-1:111122223333:function:orders:*", false],
  ])("%s: %s", (resource, expected) => {
    expect(statements({ Effect: "Allow", Action: "a:b", Resource: resource }).statements.map(isOnEveryResource)).toEqual([expected]);
  });
  it("takes an account that is looked up for an account", () => {
    const document = partly(
      '{"Statement":{"Resource":"arn:aws:iam::',
      reference("data.aws_caller_identity.me", "account_id"),
      ':role/*"}}',
    );
    expect(document.statements.map(isOnEveryResource)).toEqual([true]);
  });
  it("does not take a variable for everything", () => {
    expect(partly('{"Statement":{"Resource":', variable("arn"), "}}").statements.map(isOnEveryResource)).toEqual([false]);
  });
  it("takes all but some for everything", () => {
    expect(statements({ NotResource: "arn:aws:s3:::uploads" }).statements.map(isOnEveryResource)).toEqual([true]);
  });
});
