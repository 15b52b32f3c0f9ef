import type { TopicMapping } from "../mapping";

const wholeInternet = "We: AWS makes no subnet of 0.0.0.0/0, and a subnet is public by its route to an Internet gateway; there is none.";

export const mapping: TopicMapping = {
  topic: "public-database",
  checks: {
    "030d3b18-1821-45b4-9e08-50efbe7becbb": ["dms-no-public-instance"],
    "0a494a6a-ebe2-48a0-9d77-cf9d5125e1b3": ["vpc-require-store-subnets"],
    "1e0ef61b-ad85-4518-a3d3-85eaad164885": ["ec2-no-open-ingress"],
    "2f737336-b18a-4602-8ea0-b200312e1ac1": ["vpc-no-store-in-public-subnet"],
    "35113e6f-2c6b-414d-beec-7a9482d3b2d1": ["rds-no-public-instance"],
    "4eb5f791-c861-4afd-9f94-f2a6a3fe49cb": ["mq-no-public-broker"],
    "AWS-0072": ["mq-no-public-broker"],
    "AWS-0127": ["vpc-require-store-subnets"],
    "AWS-0180": ["rds-no-public-instance"],
    CKV_AWS_102: ["neptune-no-public-instance"],
    CKV_AWS_137: ["opensearch-no-public-domain"],
    CKV_AWS_154: ["vpc-require-store-subnets"],
    CKV_AWS_17: ["rds-no-public-instance"],
    CKV_AWS_196: ["rds-no-classic-group"],
    CKV_AWS_198: ["rds-no-classic-group"],
    CKV_AWS_291: ["msk-no-public-cluster"],
    CKV_AWS_302: ["rds-no-public-snapshot"],
    CKV_AWS_390: ["emr-require-public-access-block"],
    CKV_AWS_391: ["redshift-no-public-cluster"],
    CKV_AWS_69: ["mq-no-public-broker"],
    CKV_AWS_87: ["redshift-no-public-cluster"],
    CKV_AWS_89: ["dms-no-public-instance"],
    "af173fde-95ea-4584-b904-bb3923ac4bda": ["redshift-no-public-cluster"],
    "d3e1f5a9-bb45-4c89-b97c-12d34ef56789": ["ec2-require-security-group", "ec2-no-default-group"],
    "f0d8781f-99bf-4958-9917-d39283b168a0": ["ec2-no-open-ingress"],
  },
  disagreements: {
    "2f737336-b18a-4602-8ea0-b200312e1ac1 aws_db_instance.positive1": wholeInternet,
    "2f737336-b18a-4602-8ea0-b200312e1ac1 aws_db_instance.positive2": wholeInternet,
    "d3e1f5a9-bb45-4c89-b97c-12d34ef56789 aws_elasticsearch_domain.good_example":
      "We: vpc_options without groups attaches the network's default group.",
  },
};
