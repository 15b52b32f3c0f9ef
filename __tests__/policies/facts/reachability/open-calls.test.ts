/** Ways by what strangers call by name: functions and load balancers behind URLs, APIs and accelerators. */
import { factsOf } from "../network/facts-of";

const FUNCTION = `
  resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
  resource "aws_subnet" "s" {
    vpc_id     = aws_vpc.v.id
    cidr_block = "10.0.1.0/24"
  }
  resource "aws_security_group" "f" { vpc_id = aws_vpc.v.id }
  resource "aws_lambda_function" "f" {
    vpc_config {
      subnet_ids         = [aws_subnet.s.id]
      security_group_ids = [aws_security_group.f.id]
    }
  }
  resource "aws_lb" "l" {
    internal           = true
    load_balancer_type = "network"
    subnets            = [aws_subnet.s.id]
  }
  resource "aws_lb_target_group" "t" { target_type = "ip" }
  resource "aws_lb_listener" "l" {
    load_balancer_arn = aws_lb.l.arn
    default_action {
      type             = "forward"
      target_group_arn = aws_lb_target_group.t.arn
    }
  }
  resource "aws_security_group" "db" {
    vpc_id = aws_vpc.v.id
    ingress {
      protocol        = "tcp"
      from_port       = 443
      to_port         = 443
      cidr_blocks     = [aws_vpc.v.cidr_block]
      security_groups = [aws_security_group.f.id]
    }
  }
  resource "aws_opensearch_domain" "db" {
    vpc_options {
      subnet_ids         = [aws_subnet.s.id]
      security_group_ids = [aws_security_group.db.id]
    }
  }
  variable "v" {}
`;
const BALANCED = `
  resource "aws_lb_target_group_attachment" "t" {
    target_group_arn = aws_lb_target_group.t.arn
    target_id        = aws_opensearch_domain.db.endpoint
  }
`;
const rest = (authorization: string, integration: string, verb = "POST") => `
  resource "aws_api_gateway_rest_api" "a" {}
  resource "aws_api_gateway_resource" "r" { rest_api_id = aws_api_gateway_rest_api.a.id }
  resource "aws_api_gateway_method" "m" {
    rest_api_id   = aws_api_gateway_rest_api.a.id
    resource_id   = aws_api_gateway_resource.r.id
    http_method   = "POST"
    authorization = ${authorization}
  }
  resource "aws_api_gateway_integration" "i" {
    rest_api_id = aws_api_gateway_rest_api.a.id
    resource_id = aws_api_gateway_resource.r.id
    http_method = "${verb}"
    ${integration}
  }
`;
const FUNCTION_URI = `uri = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${aws_lambda_function.f.arn}/invocations"`;
const described = (integration: string, more = "") => `
  resource "aws_api_gateway_rest_api" "a" {
    body = jsonencode({
      paths = { "/" = { post = { "x-amazon-apigateway-integration" = { type = "http_proxy", ${integration} }, ${more} } } }
    })
  }
`;
const LINK = `
  resource "aws_api_gateway_vpc_link" "l" { target_arns = [aws_lb.l.arn] }
`;
const http = (authorization: string, uri: string) => `
  resource "aws_apigatewayv2_api" "a" { protocol_type = "HTTP" }
  resource "aws_apigatewayv2_integration" "i" {
    api_id          = aws_apigatewayv2_api.a.id
    integration_uri = ${uri}
  }
  resource "aws_apigatewayv2_route" "r" {
    api_id             = aws_apigatewayv2_api.a.id
    route_key          = "$default"
    authorization_type = "${authorization}"
    target             = "integrations/\${aws_apigatewayv2_integration.i.id}"
  }
`;
const accelerator = (endpoint: string) => `
  resource "aws_globalaccelerator_endpoint_group" "g" {
    endpoint_configuration { endpoint_id = ${endpoint} }
  }
`;
const instance = (from: string) => `
  resource "aws_instance" "i" {
    subnet_id              = aws_subnet.s.id
    vpc_security_group_ids = [aws_security_group.f.id]
  }
  resource "aws_vpc_security_group_ingress_rule" "f" {
    security_group_id = aws_security_group.f.id
    cidr_ipv4         = "${from}"
    ip_protocol       = "-1"
  }
`;

const distribution = (origin: string, behavior = "", enabled = "true") => `
  resource "aws_cloudfront_distribution" "d" {
    enabled = ${enabled}
    origin {
      origin_id = "o"
      ${origin}
    }
    default_cache_behavior {
      target_origin_id = "o"
      ${behavior}
    }
  }
  resource "aws_cloudfront_vpc_origin" "o" {
    vpc_origin_endpoint_config { arn = aws_lb.l.arn }
  }
  resource "aws_lambda_function_url" "u" {
    function_name      = aws_lambda_function.f.function_name
    authorization_type = "AWS_IAM"
  }
`;
const INSIDE = "vpc_origin_config { vpc_origin_id = aws_cloudfront_vpc_origin.o.id }";
const SIGNED = `domain_name = replace(aws_lambda_function_url.u.function_url, "https://", "")\n origin_access_control_id = "E1"`;
const TASKS = `
  resource "aws_service_discovery_service" "s" {}
  resource "aws_ecs_service" "s" {
    network_configuration {
      subnets         = [aws_subnet.s.id]
      security_groups = [aws_security_group.f.id]
    }
    service_registries { registry_arn = aws_service_discovery_service.s.arn }
  }
`;
const runner = (isPublic: string) => `
  resource "aws_apprunner_vpc_connector" "c" {
    subnets         = [aws_subnet.s.id]
    security_groups = [aws_security_group.f.id]
  }
  resource "aws_apprunner_service" "s" {
    network_configuration {
      ${isPublic}
      egress_configuration { vpc_connector_arn = aws_apprunner_vpc_connector.c.arn }
    }
  }
`;

const grouped = (member: string) =>
  distribution(
    `${INSIDE}\n}\n origin {\n origin_id = "p"\n}\n origin_group {\n origin_id = "g"\n member { origin_id = "${member}" }`,
  ).replace(`target_origin_id = "o"`, `target_origin_id = "g"`) + BALANCED;

const BY_FUNCTION = [["open", ["aws_lambda_function.f"]]];
const BY_BALANCER = [["open", ["aws_lb.l"]]];

test.each<[string, string, unknown[]]>([
  ["a method that asks nothing", rest(`"NONE"`, FUNCTION_URI), BY_FUNCTION],
  ["a method that asks for a signature", rest(`"AWS_IAM"`, FUNCTION_URI), []],
  ["a method of which that is not known", rest("var.v", FUNCTION_URI), [["unknown", ["aws_lambda_function.f"]]]],
  ["a method with an integration of another verb", rest(`"NONE"`, FUNCTION_URI, "GET"), []],
  ["a route that asks nothing", http("NONE", "aws_lambda_function.f.invoke_arn"), BY_FUNCTION],
  ["a route that asks for a token", http("JWT", "aws_lambda_function.f.invoke_arn"), []],
  ["an API made of a function", `resource "aws_apigatewayv2_api" "a" { target = aws_lambda_function.f.arn }`, BY_FUNCTION],
  ["a link to a load balancer", rest(`"NONE"`, "connection_id = aws_api_gateway_vpc_link.l.id") + LINK + BALANCED, BY_BALANCER],
  ["a link to its listener", http("NONE", "aws_lb_listener.l.arn") + BALANCED, BY_BALANCER],
  ["a link that asks for a token", http("JWT", "aws_lb_listener.l.arn") + BALANCED, []],
  ["a link to tasks by their name", http("NONE", "aws_service_discovery_service.s.arn") + TASKS, [["open", ["aws_ecs_service.s"]]]],
  ["a link to tasks that asks for a token", http("JWT", "aws_service_discovery_service.s.arn") + TASKS, []],
  ["an operation of a body that asks nothing", described("uri = aws_lambda_function.f.invoke_arn"), BY_FUNCTION],
  ["an operation of a body that asks for a token", described("uri = aws_lambda_function.f.invoke_arn", "security = [{ jwt = [] }]"), []],
  [
    "an operation of a body of which that is not known",
    described("uri = aws_lambda_function.f.invoke_arn", "security = var.v"),
    [["unknown", ["aws_lambda_function.f"]]],
  ],
  ["an operation of a body with a link", described("connectionId = aws_api_gateway_vpc_link.l.id") + LINK + BALANCED, BY_BALANCER],
  ["a link to a load balancer as the target", rest(`"NONE"`, "integration_target = aws_lb.l.arn") + BALANCED, BY_BALANCER],
  ["a distribution with a way inside", distribution(INSIDE) + BALANCED, BY_BALANCER],
  ["a distribution that is switched off", distribution(INSIDE, "", "false") + BALANCED, []],
  ["a distribution of which that is not known", distribution(INSIDE, "", "var.v") + BALANCED, [["unknown", ["aws_lb.l"]]]],
  ["a distribution that asks for signed URLs", distribution(INSIDE, `trusted_key_groups = ["k"]`) + BALANCED, []],
  [
    "a distribution that asks for them on one of two paths",
    distribution(
      INSIDE,
      `trusted_key_groups = ["k"]\n}\n ordered_cache_behavior {\n path_pattern = "/open/*"\n target_origin_id = "group of origins"`,
    ) + BALANCED,
    BY_BALANCER,
  ],
  [
    "a distribution that leads to another origin",
    distribution(`${INSIDE}\n}\n origin {\n origin_id = "p"`, "").replace(`target_origin_id = "o"`, `target_origin_id = "p"`) + BALANCED,
    [],
  ],
  ["a distribution that leads to a group with the origin", grouped("o"), BY_BALANCER],
  ["a distribution that leads to a group without it", grouped("p"), []],
  ["a way inside without a distribution", distribution(`domain_name = "example.com"`) + BALANCED, []],
  ["a distribution that signs for its callers", distribution(SIGNED), BY_FUNCTION],
  ["a distribution that does not sign", distribution("domain_name = aws_lambda_function_url.u.function_url"), []],
  ["a service of App Runner", runner(""), [["open", ["aws_apprunner_vpc_connector.c"]]]],
  ["a service of App Runner for its network only", runner("ingress_configuration { is_publicly_accessible = false }"), []],
  [
    "a service of App Runner of which that is not known",
    runner("ingress_configuration { is_publicly_accessible = var.v }"),
    [["unknown", ["aws_apprunner_vpc_connector.c"]]],
  ],
  ["an accelerator before a load balancer without groups", accelerator("aws_lb.l.arn") + BALANCED, BY_BALANCER],
  [
    "an accelerator before an instance that admits everybody",
    accelerator("aws_instance.i.id") + instance("0.0.0.0/0"),
    [["open", ["aws_instance.i"]]],
  ],
  ["an accelerator before an instance that does not", accelerator("aws_instance.i.id") + instance("10.0.0.0/8"), []],
])("%s", (_, before, expected) => {
  const [exposure] = factsOf(FUNCTION + before).exposures;
  expect(
    exposure!.ways
      .filter(({ through }) => through.length > 0)
      .map(({ verdict, through }) => [verdict, through.map(({ resource }) => resource.address)]),
  ).toEqual(expected);
});

test("a function behind a public load balancer, which calls it past its groups", () => {
  const facing = FUNCTION.replace("internal           = true", "internal           = false").replace(
    `target_type = "ip"`,
    `target_type = "lambda"`,
  );
  const behind = `
    resource "aws_lb_target_group_attachment" "f" {
      target_group_arn = aws_lb_target_group.t.arn
      target_id        = aws_lambda_function.f.arn
    }
    resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }
    resource "aws_route" "g" {
      route_table_id         = aws_vpc.v.main_route_table_id
      destination_cidr_block = "0.0.0.0/0"
      gateway_id             = aws_internet_gateway.g.id
    }`;
  const [exposure] = factsOf(facing + behind).exposures;
  expect(exposure!.ways[0]!.through.map(({ resource }) => resource.address)).toEqual(["aws_lb.l", "aws_lambda_function.f"]);
  expect(exposure!.state).toBe("closed");
});
