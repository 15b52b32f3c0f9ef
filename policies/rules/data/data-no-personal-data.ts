import { definePolicy } from "../../engine/policy";
import { classifications } from "../../facts/data-classification";

export default definePolicy({
  id: "data-no-personal-data",
  title: "Disallow personal data in a development environment",
  topic: "data-governance",
  severity: "high",
  description:
    "The development database that leaked in 2023 held 126,970 records about people. Data about people belongs where its protection is somebody's job.",
  remediation: "Use synthetic or masked data and say so in the tag, or waive it with whoever answers for the data.",
  references: ["https://docs.aws.amazon.com/prescriptive-guidance/latest/privacy-reference-architecture/welcome.html"],
  controls: { nist80053: ["SA-3(2)", "SI-19"] },
  onUnknown: "accept",
  misses: ["Stores that are not tagged."],
  examples: {
    bad: `resource "aws_db_instance" "orders" {
  tags = {
    DataClassification = "personal"
  }
}`,
    good: `resource "aws_db_instance" "orders" {
  tags = {
    DataClassification = "synthetic"
  }
}`,
  },
  messages: { personal: "{address} is tagged as holding personal data: {attribute} is {value}." },
  check({ facts, report }) {
    for (const at of classifications(facts))
      if (/^(personal|pii|confidential|restricted|sensitive)$/i.test(at.string ?? ""))
        report("personal", { at, attribute: at.name, value: at.text });
  },
});
