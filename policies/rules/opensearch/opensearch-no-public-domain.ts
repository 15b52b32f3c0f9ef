import { publicStorePolicy } from "../shared/public-store";

export default publicStorePolicy({
  id: "opensearch-no-public-domain",
  title: "Disallow search domains with a public endpoint",
  types: ["aws_opensearch_domain", "aws_elasticsearch_domain"],
  remediation: "Put the domain into the network with vpc_options (a domain cannot be moved later), or build it with PrivateSearch.",
  references: [
    "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html",
    "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-2",
  ],
  controls: { fsbp: ["Opensearch.2", "ES.2"], nist80053: ["AC-4", "SC-7"] },
  awsConfigRule: "OPENSEARCH_IN_VPC_ONLY",
  examples: {
    bad: `resource "aws_opensearch_domain" "orders" {
  domain_name = "orders"
}`,
    good: `resource "aws_opensearch_domain" "orders" {
  vpc_options {
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}`,
  },
});
