import { definePolicy } from "../../engine/policy";
import { carriedCredentials } from "../../facts/credentials";

export default definePolicy({
  id: "credentials-no-embedded-key",
  title: "Disallow keys and passwords in scripts, environment variables, tags, outputs, provider and backend blocks",
  topic: "secrets-credentials",
  severity: "critical",
  core: true,
  description:
    "User data can be read by every process on the instance and by everyone who may describe it; environment variables and tags stand in the console, outputs in every log. A key that is pasted there is a key that is shared.",
  remediation:
    "Give the instance, task or function a role, and let it read the secret from Secrets Manager or Parameter Store at run time.",
  references: [
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8",
  ],
  controls: { fsbp: ["ECS.8", "CodeBuild.2"], nist80053: ["IA-5"] },
  onUnknown: "accept",
  misses: [
    "Credentials in files that are only read at run time.",
    "Secrets without a known shape under a name that does not say so.",
    "Descriptions, and local values and variables that nothing uses.",
  ],
  examples: {
    bad: `resource "aws_lambda_function" "import" {
  environment {
    variables = {
      DB_PASSWORD = "correct-horse"
    }
  }
}`,
    good: `resource "aws_lambda_function" "import" {
  environment {
    variables = {
      DB_SECRET_ARN = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders"
    }
  }
}`,
  },
  messages: { carried: "{address} carries {what} in {attribute}." },
  check({ facts, report }) {
    for (const { at, what } of carriedCredentials(facts)) report("carried", { at, what, attribute: at.name });
  },
});
