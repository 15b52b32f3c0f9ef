import policy from "../../../../policies/rules/apigateway/apigateway-no-open-method";
import { testPolicy } from "../../../../policies/testing";

const INTEGRATION = `"x-amazon-apigateway-integration" = { type = "aws_proxy", httpMethod = "POST", uri = aws_lambda_function.f.invoke_arn }`;
const body = (operation: string, more = "", method = "get") => ({
  "main.tf": `variable "v" {}
resource "aws_lambda_function" "f" {}
resource "aws_api_gateway_rest_api" "a" {
  body = jsonencode({
    openapi = "3.0.1"
    paths = { "/orders" = { ${method} = { ${operation} } } }
    ${more}
  })
}`,
});
const ofHttp = (files: { "main.tf": string }) => ({
  "main.tf": files["main.tf"].replace("aws_api_gateway_rest_api", "aws_apigatewayv2_api"),
});
const inBody = { messageId: "open", address: "aws_api_gateway_rest_api.a" };

testPolicy(policy, {
  accept: [
    { name: "an operation in a body that asks", files: body(`${INTEGRATION}, security = [{ jwt = [] }]`) },
    { name: "a body that asks for all, of an HTTP API", files: ofHttp(body(INTEGRATION, `security = [{ jwt = [] }]`)) },
    {
      name: "an operation that asks for signatures by the extension",
      files: body(`${INTEGRATION}, "x-amazon-apigateway-auth" = { type = "aws_iam" }`),
    },
    { name: "preflight in a body", files: body(INTEGRATION, "", "options") },
    { name: "a mock in a body", files: body(`"x-amazon-apigateway-integration" = { type = "MOCK" }`) },
    { name: "an operation with nothing behind it", files: body(`responses = {}`) },
    { name: "a body with a policy", files: body(INTEGRATION, `"x-amazon-apigateway-policy" = { Version = "2012-10-17" }`) },
    {
      name: "a body that is not known",
      files: { "main.tf": `variable "v" {}\nresource "aws_api_gateway_rest_api" "a" {\n  body = var.v\n}` },
    },
    {
      name: "signed calls",
      files: {
        "main.tf": `resource "aws_api_gateway_method" "a" {
  http_method   = "GET"
  authorization = "AWS_IAM"
}`,
      },
    },
    {
      name: "preflight",
      files: {
        "main.tf": `resource "aws_api_gateway_method" "a" {
  http_method   = "OPTIONS"
  authorization = "NONE"
}`,
      },
    },
    {
      name: "an API key",
      files: {
        "main.tf": `resource "aws_api_gateway_method" "a" {
  http_method      = "GET"
  authorization    = "NONE"
  api_key_required = true
}`,
      },
    },
    {
      name: "nothing behind it",
      files: {
        "main.tf": `resource "aws_api_gateway_method" "a" {
  resource_id   = aws_api_gateway_resource.a.id
  http_method   = "GET"
  authorization = "NONE"
}
resource "aws_api_gateway_resource" "a" {}
resource "aws_api_gateway_integration" "a" {
  resource_id = aws_api_gateway_resource.a.id
  http_method = "GET"
  type        = "MOCK"
}`,
      },
    },
    {
      name: "a private API",
      files: {
        "main.tf": `resource "aws_api_gateway_method" "a" {
  rest_api_id   = aws_api_gateway_rest_api.a.id
  http_method   = "GET"
  authorization = "NONE"
}
resource "aws_api_gateway_rest_api" "a" {
  endpoint_configuration {
    types = ["PRIVATE"]
  }
}`,
      },
    },
    {
      name: "an API whose policy names who may call",
      files: {
        "main.tf": `resource "aws_api_gateway_method" "a" {
  rest_api_id   = aws_api_gateway_rest_api.a.id
  http_method   = "GET"
  authorization = "NONE"
}
resource "aws_api_gateway_rest_api" "a" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "111122223333" }, Action = "execute-api:Invoke", Resource = "*" }] })
}`,
      },
    },
    {
      name: "a message of a WebSocket, whose connection asks",
      files: {
        "main.tf": `resource "aws_apigatewayv2_route" "a" {
  api_id    = aws_apigatewayv2_api.a.id
  route_key = "sendMessage"
}
resource "aws_apigatewayv2_api" "a" {
  protocol_type = "WEBSOCKET"
}`,
      },
    },
    {
      name: "preflight of a route",
      files: {
        "main.tf": `resource "aws_apigatewayv2_route" "a" {
  route_key = "OPTIONS /orders"
}`,
      },
    },
  ],
  reject: [
    { name: "an operation in a body", files: body(INTEGRATION), findings: [{ ...inBody, line: 4 }] },
    { name: "a body of a REST API that asks for all", files: body(INTEGRATION, `security = [{ jwt = [] }]`), findings: [inBody] },
    {
      name: "an operation of an HTTP API that takes back what that asks for",
      files: ofHttp(body(`${INTEGRATION}, security = []`, `security = [{ jwt = [] }]`)),
      findings: [{ messageId: "open", address: "aws_apigatewayv2_api.a" }],
    },
    {
      name: "an operation that asks for something that is not known",
      files: body(`${INTEGRATION}, security = var.v`),
      findings: [{ ...inBody, messageId: "unknown" }],
    },
    {
      name: "the extension, where it is not known",
      files: body(`${INTEGRATION}, "x-amazon-apigateway-auth" = { type = var.v }`),
      findings: [{ ...inBody, messageId: "unknown" }],
    },
    {
      name: "an operation that asks for something or nothing",
      files: body(`${INTEGRATION}, security = [{ jwt = [] }, {}]`),
      findings: [inBody],
    },
    {
      name: "an operation that is open by the extension",
      files: body(`${INTEGRATION}, "x-amazon-apigateway-auth" = { type = "none" }`),
      findings: [inBody],
    },
    { name: "every method of a path", files: body(INTEGRATION, "", `"x-amazon-apigateway-any-method"`), findings: [inBody] },
    {
      name: "an operation of an HTTP API, in YAML",
      files: {
        "main.tf": `resource "aws_apigatewayv2_api" "a" {
  body = <<-EOT
    openapi: 3.0.1
    paths:
      /orders:
        post:
          x-amazon-apigateway-integration:
            type: aws_proxy
            uri: arn:aws:lambda:eu-west-1:111122223333:function:orders
  EOT
}`,
      },
      findings: [{ messageId: "open", address: "aws_apigatewayv2_api.a" }],
    },
    {
      name: "none",
      files: {
        "main.tf": `resource "aws_api_gateway_method" "a" {
  http_method   = "GET"
  authorization = "NONE"
}`,
      },
      findings: [{ messageId: "open", attribute: "authorization", line: 3 }],
    },
    {
      name: "left out",
      files: {
        "main.tf": `resource "aws_api_gateway_method" "a" {
  http_method = "ANY"
}`,
      },
      findings: [{ messageId: "open" }],
    },
    {
      name: "not known",
      files: {
        "main.tf": `variable "unset" {}
resource "aws_api_gateway_method" "a" {
  http_method   = "GET"
  authorization = var.unset
}`,
      },
      findings: [{ messageId: "unknown", line: 4 }],
    },
    {
      name: "another method is the mock",
      files: {
        "main.tf": `resource "aws_api_gateway_method" "a" {
  resource_id   = aws_api_gateway_resource.a.id
  http_method   = "GET"
  authorization = "NONE"
}
resource "aws_api_gateway_resource" "a" {}
resource "aws_api_gateway_integration" "a" {
  resource_id = aws_api_gateway_resource.a.id
  http_method = "POST"
  type        = "MOCK"
}`,
      },
      findings: [{ messageId: "open" }],
    },
    {
      name: "an API whose policy lets everyone call",
      files: {
        "main.tf": `resource "aws_api_gateway_method" "a" {
  rest_api_id   = aws_api_gateway_rest_api.a.id
  http_method   = "GET"
  authorization = "NONE"
}
resource "aws_api_gateway_rest_api" "a" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "execute-api:Invoke", Resource = "*" }] })
}`,
      },
      findings: [{ messageId: "open" }],
    },
    {
      name: "a route",
      files: {
        "main.tf": `resource "aws_apigatewayv2_route" "a" {
  route_key = "POST /orders"
}`,
      },
      findings: [{ messageId: "open", attribute: "authorization_type" }],
    },
    {
      name: "the connection of a WebSocket",
      files: {
        "main.tf": `resource "aws_apigatewayv2_route" "a" {
  api_id             = aws_apigatewayv2_api.a.id
  route_key          = "\$connect"
  authorization_type = "NONE"
}
resource "aws_apigatewayv2_api" "a" {
  protocol_type = "WEBSOCKET"
}`,
      },
      findings: [{ messageId: "open", line: 4 }],
    },
    {
      name: "through an override",
      build: (stack) => stack.addOverride("resource.aws_api_gateway_method.a", { http_method: "GET", authorization: "NONE" }),
      findings: [{ messageId: "open" }],
    },
  ],
});
