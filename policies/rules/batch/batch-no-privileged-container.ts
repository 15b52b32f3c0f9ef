import { privilegedContainerPolicy } from "../shared/privileged-container-policy";

export default privilegedContainerPolicy({
  id: "batch-no-privileged-container",
  title: "Disallow privileged containers in Batch",
  type: "aws_batch_job_definition",
  references: ["https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html"],
  examples: {
    bad: `resource "aws_batch_job_definition" "orders" {
  container_properties = jsonencode({ image = "orders", privileged = true })
}`,
    good: `resource "aws_batch_job_definition" "orders" {
  container_properties = jsonencode({ image = "orders" })
}`,
  },
});
