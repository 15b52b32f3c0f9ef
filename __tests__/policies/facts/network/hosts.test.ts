import { factsOf, places, resourceOf } from "./facts-of";

const SUBNETS = `
  resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
  resource "aws_subnet" "plain" { vpc_id = aws_vpc.v.id }
  resource "aws_subnet" "mapping" {
    vpc_id                  = aws_vpc.v.id
    map_public_ip_on_launch = true
  }
  resource "aws_subnet" "ipv6" {
    vpc_id                          = aws_vpc.v.id
    assign_ipv6_address_on_creation = true
  }
  resource "aws_security_group" "g" { vpc_id = aws_vpc.v.id }
`;
const instance = (lines: string) => `${SUBNETS} resource "aws_instance" "a" {\n${lines}\n}\n`;

function address(hcl: string, of = "aws_instance.a") {
  const facts = factsOf(hcl);
  const { answer, because } = facts.hosts.get(resourceOf(facts, of))!.address;
  return [answer, places([because])[0]];
}

describe("an instance has a public address", () => {
  test.each([
    [
      "by its own setting",
      instance(`subnet_id = aws_subnet.plain.id\n associate_public_ip_address = true`),
      "yes",
      "aws_instance.a associate_public_ip_address",
    ],
    [
      "not by its own setting, whatever the subnet says",
      instance(`subnet_id = aws_subnet.mapping.id\n associate_public_ip_address = "false"`),
      "no",
      "aws_instance.a associate_public_ip_address",
    ],
    ["by its subnet's", instance(`subnet_id = aws_subnet.mapping.id`), "yes", "aws_subnet.mapping map_public_ip_on_launch"],
    ["not by a subnet that says nothing", instance(`subnet_id = aws_subnet.plain.id`), "no", "aws_subnet.plain map_public_ip_on_launch"],
    ["without any subnet, in the default VPC", instance(``), "yes", "aws_instance.a subnet_id"],
    [
      "in a default subnet",
      `resource "aws_default_subnet" "d" {\n availability_zone = "eu-west-1a"\n}` + instance(`subnet_id = aws_default_subnet.d.id`),
      "yes",
      "aws_default_subnet.d map_public_ip_on_launch",
    ],
    ["by an IPv6 address", instance(`subnet_id = aws_subnet.ipv6.id`), "yes", "aws_subnet.ipv6 assign_ipv6_address_on_creation"],
    [
      "by a number of IPv6 addresses",
      instance(`subnet_id = aws_subnet.plain.id\n ipv6_address_count = 1`),
      "yes",
      "aws_instance.a ipv6_address_count",
    ],
    [
      "by an Elastic IP",
      instance(`subnet_id = aws_subnet.plain.id`) + `resource "aws_eip" "e" { instance = aws_instance.a.id }`,
      "yes",
      "aws_eip.e",
    ],
    [
      "by an Elastic IP's association",
      instance(`subnet_id = aws_subnet.plain.id`) +
        `resource "aws_eip" "e" {}\n resource "aws_eip_association" "e" {\n allocation_id = aws_eip.e.id\n instance_id = aws_instance.a.id\n}`,
      "yes",
      "aws_eip_association.e",
    ],
    [
      "by an Elastic IP on its interface",
      instance(`network_interface {\n device_index = 0\n network_interface_id = aws_network_interface.n.id\n}`) +
        `resource "aws_network_interface" "n" { subnet_id = aws_subnet.plain.id }\n resource "aws_eip" "e" { network_interface = aws_network_interface.n.id }`,
      "yes",
      "aws_eip.e",
    ],
    [
      "by its launch template",
      instance(`subnet_id = aws_subnet.plain.id\n launch_template {\n id = aws_launch_template.t.id\n}`) +
        `resource "aws_launch_template" "t" {\n network_interfaces {\n associate_public_ip_address = true\n}\n}`,
      "yes",
      "aws_launch_template.t network_interfaces[0].associate_public_ip_address",
    ],
    [
      "perhaps, by a variable",
      `variable "x" {}` + instance(`subnet_id = aws_subnet.plain.id\n associate_public_ip_address = var.x`),
      "unknown",
      "aws_instance.a associate_public_ip_address",
    ],
    [
      "perhaps, by a subnet that was looked up",
      `data "aws_subnet" "s" {}` + instance(`subnet_id = data.aws_subnet.s.id`),
      "unknown",
      "data.aws_subnet.s map_public_ip_on_launch",
    ],
  ])("%s", (_, hcl, answer, at) => {
    expect(address(hcl)).toEqual([answer, at]);
  });
});

test.each([
  ["a load balancer faces the Internet by default", `resource "aws_lb" "b" {}`, "aws_lb.b", "yes"],
  ["an internal one does not", `resource "aws_lb" "b" { internal = true }`, "aws_lb.b", "no"],
  ["a classic one by default", `resource "aws_elb" "b" {\n subnets = [aws_subnet.plain.id]\n}`, "aws_elb.b", "yes"],
  [
    "a service by its setting",
    `resource "aws_ecs_service" "s" {\n network_configuration {\n subnets = [aws_subnet.plain.id]\n assign_public_ip = true\n}\n}`,
    "aws_ecs_service.s",
    "yes",
  ],
  [
    "a service not by default",
    `resource "aws_ecs_service" "s" {\n network_configuration {\n subnets = [aws_subnet.plain.id]\n}\n}`,
    "aws_ecs_service.s",
    "no",
  ],
  [
    "a task that a rule starts with one",
    `resource "aws_cloudwatch_event_target" "e" {\n ecs_target {\n network_configuration {\n subnets = [aws_subnet.plain.id]\n assign_public_ip = true\n}\n}\n}`,
    "aws_cloudwatch_event_target.e",
    "yes",
  ],
  [
    "a task that a schedule starts without one",
    `resource "aws_scheduler_schedule" "e" {\n target {\n ecs_parameters {\n network_configuration {\n subnets = [aws_subnet.mapping.id]\n}\n}\n}\n}`,
    "aws_scheduler_schedule.e",
    "no",
  ],
  [
    "a template that is launched into a subnet with IPv6",
    `resource "aws_launch_template" "t" {}\n resource "aws_autoscaling_group" "g" {\n vpc_zone_identifier = [aws_subnet.ipv6.id]\n launch_template {\n id = aws_launch_template.t.id\n}\n}`,
    "aws_launch_template.t",
    "yes",
  ],
  [
    "a template whose interface has IPv6",
    `resource "aws_launch_template" "t" {\n network_interfaces {\n ipv6_address_count = 1\n}\n}`,
    "aws_launch_template.t",
    "yes",
  ],
  [
    "an interface in a subnet with IPv6",
    `resource "aws_network_interface" "n" { subnet_id = aws_subnet.ipv6.id }`,
    "aws_network_interface.n",
    "yes",
  ],
  [
    "a load balancer in a subnet with IPv6",
    `resource "aws_lb" "b" {\n internal = true\n subnets = [aws_subnet.ipv6.id]\n}`,
    "aws_lb.b",
    "no",
  ],
  [
    "a batch that runs in a mapping subnet",
    `resource "aws_batch_compute_environment" "e" {\n compute_resources {\n subnets = [aws_subnet.mapping.id]\n security_group_ids = [aws_security_group.g.id]\n}\n}`,
    "aws_batch_compute_environment.e",
    "yes",
  ],
  [
    "a batch on Fargate, whose jobs say it themselves",
    `resource "aws_batch_compute_environment" "e" {\n compute_resources {\n type = "FARGATE_SPOT"\n subnets = [aws_subnet.plain.id]\n security_group_ids = [aws_security_group.g.id]\n}\n}`,
    "aws_batch_compute_environment.e",
    "unknown",
  ],
  [
    "a cluster of EMR in several subnets, one of them mapping",
    `resource "aws_emr_cluster" "e" {\n ec2_attributes {\n subnet_ids = [aws_subnet.plain.id, aws_subnet.mapping.id]\n}\n}`,
    "aws_emr_cluster.e",
    "yes",
  ],
  [
    "a cluster of EMR in another",
    `resource "aws_emr_cluster" "e" {\n ec2_attributes {\n subnet_id = aws_subnet.plain.id\n}\n}`,
    "aws_emr_cluster.e",
    "no",
  ],
  [
    "a batch that does not",
    `resource "aws_batch_compute_environment" "e" {\n compute_resources {\n subnets = [aws_subnet.plain.id]\n security_group_ids = [aws_security_group.g.id]\n}\n}`,
    "aws_batch_compute_environment.e",
    "no",
  ],
  [
    "a template from which nodes are launched into a mapping subnet",
    `resource "aws_launch_template" "t" {}\n resource "aws_eks_node_group" "n" {\n subnet_ids = [aws_subnet.mapping.id]\n launch_template {\n id = aws_launch_template.t.id\n}\n}`,
    "aws_launch_template.t",
    "yes",
  ],
  [
    "a template from which a fleet is launched into any of its subnets",
    `resource "aws_launch_template" "t" {}\n resource "aws_ec2_fleet" "f" {\n launch_template_config {\n launch_template_specification {\n launch_template_id = aws_launch_template.t.id\n}\n override {\n subnet_id = aws_subnet.plain.id\n}\n override {\n subnet_id = aws_subnet.mapping.id\n}\n}\n}`,
    "aws_launch_template.t",
    "yes",
  ],
  [
    "a function that asks for a signature",
    `resource "aws_lambda_function" "f" {\n vpc_config {\n subnet_ids = [aws_subnet.plain.id]\n security_group_ids = []\n}\n}\n resource "aws_lambda_function_url" "u" {\n function_name = aws_lambda_function.f.function_name\n authorization_type = "AWS_IAM"\n}`,
    "aws_lambda_function.f",
    "no",
  ],
  [
    "a template whose group launches into a mapping subnet",
    `resource "aws_launch_template" "t" {}\n resource "aws_autoscaling_group" "g" {\n vpc_zone_identifier = [aws_subnet.mapping.id]\n launch_template {\n id = aws_launch_template.t.id\n}\n}`,
    "aws_launch_template.t",
    "yes",
  ],
])("%s", (_, hcl, of, answer) => {
  expect(address(SUBNETS + hcl, of)[0]).toBe(answer);
});

describe("load balancers know their targets", () => {
  const BALANCER = `
    resource "aws_lb" "b" { load_balancer_type = "network" }
    resource "aws_lb_listener" "l" {
      load_balancer_arn = aws_lb.b.arn
      default_action {
        type = "forward"
        forward {
          target_group {
            arn = aws_lb_target_group.t.arn
          }
        }
      }
    }
    resource "aws_lb_target_group" "t" {}
  `;
  const targetsOf = (hcl: string, of = "aws_lb.b") => {
    const facts = factsOf(SUBNETS + hcl);
    return facts.relays.get(resourceOf(facts, of))!.targets.map(({ resource, at }) => resource?.address ?? `unknown: ${at.expression}`);
  };
  const attach = (id: string) =>
    `\nresource "aws_lb_target_group_attachment" "a" {\n target_group_arn = aws_lb_target_group.t.arn\n target_id = ${id}\n}`;

  test.each([
    ["an attachment", BALANCER + `resource "aws_instance" "i" {}` + attach("aws_instance.i.id"), ["aws_instance.i"]],
    [
      "a look-up of a host name",
      BALANCER +
        `resource "aws_db_instance" "d" {}\n data "dns_a_record_set" "d" { host = aws_db_instance.d.address }` +
        attach("data.dns_a_record_set.d.addrs[0]"),
      ["aws_db_instance.d"],
    ],
    ["an address written out", BALANCER + attach(`"10.0.0.5"`), [`unknown: "10.0.0.5"`]],
    [
      "a service",
      BALANCER + `resource "aws_ecs_service" "s" {\n load_balancer {\n target_group_arn = aws_lb_target_group.t.arn\n}\n}`,
      ["aws_ecs_service.s"],
    ],
    [
      "an autoscaling group",
      BALANCER +
        `resource "aws_launch_template" "t" {}\n resource "aws_autoscaling_group" "g" {\n target_group_arns = [aws_lb_target_group.t.arn]\n launch_template {\n id = aws_launch_template.t.id\n}\n}`,
      ["aws_launch_template.t"],
    ],
    [
      "an autoscaling group by its traffic source",
      BALANCER +
        `resource "aws_launch_template" "t" {}\n resource "aws_autoscaling_group" "g" {\n traffic_source {\n identifier = aws_lb_target_group.t.arn\n type = "elbv2"\n}\n launch_template {\n id = aws_launch_template.t.id\n}\n}`,
      ["aws_launch_template.t"],
    ],
    [
      "an autoscaling group by an attached traffic source",
      BALANCER +
        `resource "aws_launch_template" "t" {}\n resource "aws_autoscaling_group" "g" {\n mixed_instances_policy {\n launch_template {\n launch_template_specification {\n launch_template_name = aws_launch_template.t.name\n}\n}\n}\n}
         resource "aws_autoscaling_traffic_source_attachment" "a" {\n autoscaling_group_name = aws_autoscaling_group.g.id\n traffic_source {\n identifier = aws_lb_target_group.t.arn\n}\n}`,
      ["aws_launch_template.t"],
    ],
    [
      "a listener's rule",
      `resource "aws_lb" "b" {}\n resource "aws_lb_listener" "l" { load_balancer_arn = aws_lb.b.arn }\n resource "aws_lb_target_group" "t" {}
       resource "aws_lb_listener_rule" "r" {\n listener_arn = aws_lb_listener.l.arn\n action {\n type = "forward"\n target_group_arn = aws_lb_target_group.t.arn\n}\n}
       resource "aws_instance" "i" {}` + attach("aws_instance.i.id"),
      ["aws_instance.i"],
    ],
    [
      "nothing, without a listener",
      `resource "aws_lb" "b" {}\n resource "aws_lb_target_group" "t" {}\n resource "aws_instance" "i" {}` + attach("aws_instance.i.id"),
      [],
    ],
  ])("%s", (_, hcl, expected) => {
    expect(targetsOf(hcl)).toEqual(expected);
  });

  test("a classic one is attached to autoscaling groups", () => {
    const launched = `resource "aws_launch_configuration" "t" {}\n resource "aws_autoscaling_group" "g" { launch_configuration = aws_launch_configuration.t.name }
      resource "aws_elb" "e" {}\n resource "aws_autoscaling_attachment" "a" {\n autoscaling_group_name = aws_autoscaling_group.g.id\n elb = aws_elb.e.id\n}`;
    expect(targetsOf(launched, "aws_elb.e")).toEqual(["aws_launch_configuration.t"]);
  });

  test("a classic one lists instances", () => {
    expect(targetsOf(`resource "aws_instance" "i" {}\n resource "aws_elb" "e" { instances = [aws_instance.i.id] }`, "aws_elb.e")).toEqual([
      "aws_instance.i",
    ]);
  });
});
