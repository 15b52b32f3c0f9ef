import { definePolicy } from "../../engine/policy";
import { openingScripts } from "../../facts/opening-scripts";

export default definePolicy({
  id: "terraform-no-opening-script",
  title: "Disallow scripts that open what Terraform keeps closed",
  topic: "opaque-infrastructure",
  severity: "high",
  core: true,
  description:
    "A command in user data, a build, a state machine or a schedule opens a group or publishes a snapshot after apply. Nothing of it stands in a plan, and no policy is asked.",
  remediation: "Say in resources who is let in, and take the call out of the script.",
  references: [
    "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html",
    "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html",
  ],
  controls: { nist80053: ["CM-3"] },
  onUnknown: "accept",
  misses: [
    "Programs that are only read at run time: functions, images, scripts that are downloaded.",
    "Calls that a script puts together.",
  ],
  examples: {
    bad: `resource "aws_instance" "bastion" {
  user_data = "aws ec2 authorize-security-group-ingress --group-name db --protocol all --cidr 0.0.0.0/0"
}`,
    good: `resource "aws_instance" "bastion" {
  user_data = "dnf install -y postgresql16"
}`,
  },
  messages: { opens: "{address} calls {call} when it runs, in {attribute}: what that opens cannot be judged." },
  check({ facts, report }) {
    for (const { at, call } of openingScripts(facts)) report("opens", { at, call, attribute: at.name });
  },
});
