import { definePolicy } from "../../engine/policy";
import { target } from "../../facts/targets";

export default definePolicy({
  id: "lambda-no-open-cors",
  title: "Disallow function addresses that pages of every site may call",
  topic: "compute-exposure",
  severity: "low",
  description:
    "A page of a stranger, open in the browser of somebody who may call the function, calls it in their name and reads the answer.",
  remediation: "Name the sites in allow_origins.",
  references: [
    "https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function_url",
  ],
  controls: { nist80053: ["AC-4"] },
  examples: {
    bad: `resource "aws_lambda_function_url" "orders" {
  function_name      = "orders"
  authorization_type = "AWS_IAM"
  cors {
    allow_origins = ["*"]
  }
}`,
    good: `resource "aws_lambda_function_url" "orders" {
  function_name      = "orders"
  authorization_type = "AWS_IAM"
  cors {
    allow_origins = ["https://orders.example.com"]
  }
}`,
  },
  messages: {
    open: "{address} answers pages of every site: allow_origins is {value}.",
    unknown: "{address} cannot be proved to answer known sites only: allow_origins is {value}.",
  },
  check({ facts, report }) {
    for (const address of facts.resources("aws_lambda_function_url")) {
      const at = address.at("cors").get("allow_origins");
      const named = target(address.at("function_name"), "aws_lambda_function");
      const related = named ? [{ at: named, message: "is the function" }] : [];
      if (at.items().some(({ string }) => string === "*")) report("open", { at, value: at.text, related });
      else if (at.isUnknown || at.items().some(({ isUnknown }) => isUnknown)) report("unknown", { at, value: at.text, related });
    }
  },
});
