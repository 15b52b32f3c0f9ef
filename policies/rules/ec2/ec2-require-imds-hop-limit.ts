import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "ec2-require-imds-hop-limit",
  title: "Require metadata to stay on the host",
  topic: "compute-exposure",
  severity: "low",
  description: "With more than one hop a container on the host, or whoever uses the host as a router, gets the credentials of the host.",
  remediation: "Set http_put_response_hop_limit to 1, or leave it out.",
  references: ["https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html"],
  controls: { nist80053: ["AC-6", "CM-2"] },
  misses: ["A limit that the image or the account sets."],
  problem: "lets its metadata travel beyond the host",
  settings: [
    {
      types: ["aws_instance", "aws_launch_template", "aws_launch_configuration"],
      path: "metadata_options.http_put_response_hop_limit",
      wanted: { atLeast: 1, atMost: 1 },
      leftOut: "right",
      when: (host) => host.at("metadata_options").get("http_endpoint").string !== "disabled",
    },
  ],
  examples: {
    bad: `resource "aws_launch_template" "orders" {
  metadata_options {
    http_put_response_hop_limit = 2
  }
}`,
    good: `resource "aws_launch_template" "orders" {
  metadata_options {
    http_put_response_hop_limit = 1
  }
}`,
  },
});
