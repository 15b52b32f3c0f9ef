import { settingPolicy } from "../shared/setting-policy";

export default settingPolicy({
  id: "cloudfront-require-strict-transport",
  title: "Require headers that keep browsers at HTTPS for a year",
  topic: "encryption-in-transit",
  severity: "low",
  description: "A browser that was not told tries plain HTTP first, and whoever is on the way answers it.",
  remediation: "Set access_control_max_age_sec to a year, 31536000.",
  references: [
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_response_headers_policy",
  ],
  controls: { nist80053: ["SC-8", "SC-23"] },
  problem: "does not keep browsers at HTTPS",
  settings: [
    {
      types: ["aws_cloudfront_response_headers_policy"],
      path: "security_headers_config.strict_transport_security.access_control_max_age_sec",
      wanted: { atLeast: 31536000 },
    },
  ],
  examples: {
    bad: `resource "aws_cloudfront_response_headers_policy" "orders" {
  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 300
    }
  }
}`,
    good: `resource "aws_cloudfront_response_headers_policy" "orders" {
  security_headers_config {
    strict_transport_security {
      access_control_max_age_sec = 31536000
    }
  }
}`,
  },
});
