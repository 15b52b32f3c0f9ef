/** Resources whose policies name everybody and pin who that is: members of the organization, callers from the network. */
const statement = (action: string, condition: object): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Sid: "Pinned", Effect: "Allow", Principal: "*", Action: action, Resource: "*", Condition: condition }],
  });

const ORGANIZATION = { StringEquals: { "aws:PrincipalOrgID": "o-exampleorgid" } };
const ACCOUNT = { StringEquals: { "aws:PrincipalAccount": "111122223333" } };
const NETWORK = { StringEquals: { "aws:SourceVpce": "vpce-0123456789abcdef0" } };

export const PINNED = `
resource "aws_sqs_queue" "jobs" {
  sqs_managed_sse_enabled = true
}

resource "aws_sqs_queue_policy" "jobs" {
  queue_url = aws_sqs_queue.jobs.id
  policy    = ${JSON.stringify(statement("sqs:SendMessage", ORGANIZATION))}
}

resource "aws_sns_topic" "events" {
  kms_master_key_id = "alias/events"
  policy            = ${JSON.stringify(statement("sns:Publish", ACCOUNT))}
}

resource "aws_secretsmanager_secret" "token" {
  policy = ${JSON.stringify(statement("secretsmanager:GetSecretValue", NETWORK))}
}

resource "aws_ecr_repository" "api" {}

resource "aws_ecr_repository_policy" "api" {
  repository = aws_ecr_repository.api.name
  policy     = ${JSON.stringify(statement("ecr:BatchGetImage", ORGANIZATION))}
}
`;
