import type { TopicMapping } from "../mapping";

export const mapping: TopicMapping = {
  topic: "compute-exposure",
  checks: {
    "15ccec05-5476-4890-ad19-53991eba1db8": ["apigateway-no-open-method"],
    "1btsf2f9-af8c-4dfc-a0f1-a03adb70deb2": ["lambda-no-public-permission"],
    "42f4b905-3736-4213-bfe9-c0660518cda8": ["eks-no-public-endpoint"],
    "61cf9883-1752-4768-b18c-0d57f2737709": ["eks-no-public-endpoint#open", "eks-no-public-endpoint#unknown"],
    "66cd88ac-9ddf-424a-b77e-e55e17630bee": ["batch-no-privileged-container"],
    "6b2739db-9c49-4db7-b980-7816e0c248c1": ["apigateway-no-public-endpoint"],
    "75ec6890-83af-4bf1-9f16-e83726df0bd0": ["lambda-no-management-permission"],
    "AWS-0009": ["ec2-no-public-address"],
    "AWS-0041": ["eks-no-public-endpoint#open", "eks-no-public-endpoint#unknown"],
    "AWS-0067": ["lambda-require-source"],
    CKV2_AWS_66: ["mwaa-no-public-webserver"],
    CKV_AWS_100: ["eks-no-open-remote-access"],
    CKV_AWS_164: ["transfer-no-public-server"],
    CKV_AWS_301: ["lambda-no-public-permission", "lambda-no-wildcard-principal"],
    CKV_AWS_334: ["ecs-no-privileged-container"],
    CKV_AWS_335: ["ecs-no-host-namespace"],
    CKV_AWS_364: ["lambda-require-source"],
    CKV_AWS_366: ["cognito-no-guest-access"],
    CKV_AWS_371: ["sagemaker-require-imdsv2"],
    CKV_AWS_38: ["eks-no-public-endpoint#open", "eks-no-public-endpoint#unknown"],
    CKV_AWS_59: ["apigateway-no-open-method"],
    CKV_AWS_79: ["ec2-require-imdsv2"],
    "e08ed7eb-f3ef-494d-9d22-2e3db756a347": ["lambda-no-public-permission", "lambda-no-wildcard-principal"],
    "f1g2h3i4-j5k6-7lmn-8opq-9012rstuvwxy": ["ec2-require-imdsv2"],
  },
  unmapped: {
    "3ef8696c-e4ae-4872-92c7-520bb44dfe77":
      "It asks that a function names the stage and method that call it; we ask that those have authorization (apigateway-no-open-method).",
    "ba4e0031-3e9d-4d7d-b0d6-bd8f003f8698":
      "It objects to images that are shared with two accounts by id; we object to those that every account can use (ec2-no-public-image).",
  },
  disagreements: {
    "CKV_AWS_334 aws_ecs_task_definition.fail":
      "We: ECS reads privileged, as its API has it; the label says privilege, which nothing reads.",
    "CKV_AWS_335 aws_ecs_task_definition.fail": "We: pid_mode belongs to the task; within a container nothing reads it.",
    "CKV_AWS_38 aws_eks_cluster.disabled": "We: False is no value of Terraform, which refuses it; what is not known is not closed.",
    "61cf9883-1752-4768-b18c-0d57f2737709 aws_eks_cluster.negative1": "We: the range is half of the Internet.",
  },
};
