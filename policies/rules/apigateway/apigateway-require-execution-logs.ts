import { definePolicy } from "../../engine/policy";
import { attachedOwners } from "../../facts/owners";

export default definePolicy({
  id: "apigateway-require-execution-logs",
  title: "Require stages of REST APIs to log errors of every method",
  topic: "audit-logging",
  severity: "low",
  description: "Refused and failed calls are the first that is seen of somebody who tries the doors of an API.",
  remediation: 'Add aws_api_gateway_method_settings for the stage with method_path "*/*" and logging_level ERROR or INFO.',
  references: [
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-1",
  ],
  controls: { fsbp: ["APIGateway.1"], nist80053: ["AU-2", "AU-12"] },
  awsConfigRule: "API_GW_EXECUTION_LOGGING_ENABLED",
  misses: ["Stages of WebSocket APIs, and methods whose own settings switch the log off again."],
  examples: {
    bad: `resource "aws_api_gateway_stage" "orders" {
  stage_name = "orders"
}`,
    good: `resource "aws_api_gateway_stage" "orders" {
  stage_name = "orders"
}

resource "aws_api_gateway_method_settings" "orders" {
  stage_name  = aws_api_gateway_stage.orders.stage_name
  method_path = "*/*"
  settings {
    logging_level = "ERROR"
  }
}`,
  },
  messages: {
    unlogged: "{address} logs no errors: no settings of all its methods have a logging_level of ERROR or INFO.",
    unknown: "{address} cannot be proved to log errors: {attribute} of {settings} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    const stages = facts.resources("aws_api_gateway_stage");
    const ofAllMethods = facts.resources("aws_api_gateway_method_settings").filter((one) => one.at("method_path").string === "*/*");
    const level = (one: (typeof ofAllMethods)[number]) => one.at("settings").get("logging_level");
    const named = (settings: typeof ofAllMethods) => attachedOwners(stages, "stage_name", settings, "stage_name");
    const logged = named(ofAllMethods.filter((one) => ["ERROR", "INFO"].includes(level(one).string ?? "")));
    const unsure = ofAllMethods.filter((one) => level(one).isUnknown);
    const maybe = named(unsure);
    for (const at of stages) {
      const [settings] = unsure;
      if (logged.has(at)) continue;
      if (maybe.has(at) && settings)
        report("unknown", { at, attribute: level(settings).name, settings: settings.address, value: level(settings).text });
      else report("unlogged", { at });
    }
  },
});
