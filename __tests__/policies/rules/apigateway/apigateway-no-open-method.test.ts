import policy from "../../../../policies/rules/apigateway/apigateway-no-open-method";
import { testPolicy } from "../../../../policies/testing";

testPolicy(policy, {
  accept: [
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
