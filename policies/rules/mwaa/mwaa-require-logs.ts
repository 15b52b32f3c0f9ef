import { definePolicy } from "../../engine/policy";

/** Message by the block of logging_configuration. */
const LOGS = {
  dag_processing_logs: "dagProcessing",
  scheduler_logs: "scheduler",
  task_logs: "task",
  webserver_logs: "webserver",
  worker_logs: "worker",
} as const;

export default definePolicy({
  id: "mwaa-require-logs",
  title: "Require Airflow environments to publish all their logs",
  topic: "audit-logging",
  severity: "low",
  description: "Airflow runs code with the rights of its role. Each of its logs tells part of who started what; one that is off is a gap.",
  remediation: "Set enabled to true for all five logs in logging_configuration.",
  references: ["https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-airflow.html"],
  controls: { nist80053: ["AU-2", "AU-12"] },
  examples: {
    bad: `resource "aws_mwaa_environment" "orders" {}`,
    good: `resource "aws_mwaa_environment" "orders" {
  logging_configuration {
    dag_processing_logs {
      enabled = true
    }
    scheduler_logs {
      enabled = true
    }
    task_logs {
      enabled = true
    }
    webserver_logs {
      enabled = true
    }
    worker_logs {
      enabled = true
    }
  }
}`,
  },
  messages: {
    dagProcessing: "{address} does not publish the log of DAG processing: {attribute} is {value}.",
    scheduler: "{address} does not publish the log of its scheduler: {attribute} is {value}.",
    task: "{address} does not publish the logs of its tasks: {attribute} is {value}.",
    webserver: "{address} does not publish the log of its web server: {attribute} is {value}.",
    worker: "{address} does not publish the log of its workers: {attribute} is {value}.",
    unknown: "{address} cannot be proved to publish its logs: {attribute} is {value}, which is not known before apply.",
  },
  check({ facts, report }) {
    for (const environment of facts.resources("aws_mwaa_environment"))
      for (const [block, message] of Object.entries(LOGS)) {
        const at = environment.at("logging_configuration").get(block).get("enabled");
        if (!at.isTrue) report(at.isUnknown ? "unknown" : message, { at, attribute: at.name, value: at.text });
      }
  },
});
