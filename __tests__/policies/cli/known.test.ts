/** Ranges and groups that a team vouches for in its settings. */
import { inScratchFolder, run, write, type Ran } from "./run-cli";

inScratchFolder();

const RULE = (source: string) => `resource "aws_security_group" "web" {}
resource "aws_vpc_security_group_ingress_rule" "web" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  ${source}
}
resource "aws_lb" "web" {
  security_groups = [aws_security_group.web.id]
}
`;
const OFFICE = { cidr: "52.95.110.0/24", owner: "network-team", reason: "the office in Dublin" };
const GROUP = { id: "sg-0123456789abcdef0", owner: "platform-team", reason: "the bastion of the platform" };

async function check(source: string, settings: object): Promise<Ran> {
  write({ "infra/main.tf": RULE(source), "guardrails.config.json": JSON.stringify(settings) });
  return run(["check", "infra"]);
}

describe("known ranges", () => {
  it("are admitted, whole or in part, and stand in the report", async () => {
    for (const range of ["52.95.110.0/24", "52.95.110.7/32"]) {
      const ran = await check(`cidr_ipv4 = "${range}"`, { knownRanges: [OFFICE] });
      expect(ran.stdout).not.toContain("admits");
      expect(ran.stdout).toContain("the office in Dublin (network-team)");
      expect(ran.stdout).toContain("known range 52.95.110.0/24");
    }
  });
  it("admit nobody beside them", async () => {
    for (const range of ["52.95.111.0/24", "52.95.110.0/23", "0.0.0.0/0"]) {
      const { code, stdout } = await check(`cidr_ipv4 = "${range}"`, { knownRanges: [OFFICE] });
      expect(code).toBe(1);
      expect(stdout).toContain("aws_vpc_security_group_ingress_rule.web admits tcp/443 from");
    }
  });
  it("are let in by network ACLs, too", async () => {
    const rule = (range: string) => `resource "aws_network_acl" "a" {
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "${range}"
  }
}`;
    const settings = { knownRanges: [{ ...OFFICE, cidr: "52.95.0.0/16" }] };
    const of = async (range: string) => {
      write({ "acl/main.tf": rule(range), "guardrails.config.json": JSON.stringify(settings) });
      return (await run(["check", "acl"])).stdout;
    };
    expect(await of("52.95.0.0/16")).not.toContain("lets the Internet in");
    expect(await of("52.94.0.0/15")).toContain("lets the Internet in");
  });
  it("may reach the control plane of a cluster, whose public address stays a finding", async () => {
    const cluster = `resource "aws_eks_cluster" "c" {
  vpc_config {
    endpoint_public_access = true
    public_access_cidrs    = ["52.95.0.0/16"]
  }
}`;
    const of = async (settings: object) => {
      write({ "eks/main.tf": cluster, "guardrails.config.json": JSON.stringify(settings) });
      return (await run(["check", "eks"])).stdout;
    };
    expect(await of({})).toContain("aws_eks_cluster.c lets less than 0.1 % of public IPv4 reach its control plane");
    expect(await of({ knownRanges: [{ ...OFFICE, cidr: "52.95.0.0/16" }] })).toContain(
      "aws_eks_cluster.c has a control plane with a public address, for known ranges only",
    );
  });
  it("end on their last day", async () => {
    const until = (expires: string) => check(`cidr_ipv4 = "52.95.110.0/24"`, { knownRanges: [{ ...OFFICE, expires }] });
    const last = await until("2026-03-10");
    expect(last.stdout).toContain("known range");
    expect(last.stdout).not.toContain("no longer known");
    const over = await until("2026-03-09");
    expect(over.stdout).not.toContain("known range");
    expect(over.stdout).toContain("admits tcp/443 from");
    expect(over.stdout).toContain(
      "The range 52.95.110.0/24 is no longer known as the team's own: that expired on 2026-03-09; network-team owns it.",
    );
    expect(over.stdout).toContain("low (warning)  oversight-no-invalid-waiver");
  });
  it.each(["52.0.0.0/15", "2a00::/31"])("cannot be as wide as %s", async (cidr) => {
    const { code, stderr } = await check(`cidr_ipv4 = "10.0.0.0/8"`, { knownRanges: [{ ...OFFICE, cidr }] });
    expect(code).toBe(2);
    expect(stderr).toContain("knownRanges[0].cidr: A known range may not be wider than an IPv4 /16 or an IPv6 /32.");
  });
  it("need an owner and a reason", async () => {
    const { code, stderr } = await check(`cidr_ipv4 = "10.0.0.0/8"`, { knownRanges: [{ cidr: OFFICE.cidr, owner: "", reason: "office" }] });
    expect(code).toBe(2);
    expect(stderr).toContain("knownRanges[0].owner");
    expect(stderr).toContain("knownRanges[0].reason");
  });
});

describe("known groups", () => {
  const source = `referenced_security_group_id = "${GROUP.id}"`;
  it("may be named by their id, and stand in the report", async () => {
    const { stdout } = await check(source, { knownIds: [GROUP] });
    expect(stdout).not.toContain("admits");
    expect(stdout).toContain("the bastion of the platform (platform-team)");
  });
  it("vouch for no other group", async () => {
    const { code, stdout } = await check(source, { knownIds: [{ ...GROUP, id: "sg-0fedcba9876543210" }] });
    expect(code).toBe(1);
    expect(stdout).toContain(`admits "${GROUP.id}", a security group that is not part of this configuration`);
  });
  it("end on their last day", async () => {
    const { stdout } = await check(source, { knownIds: [{ ...GROUP, expires: "2026-03-09" }] });
    expect(stdout).toContain(`admits "${GROUP.id}", a security group that is not part of this configuration`);
    expect(stdout).toContain(`The id ${GROUP.id} is no longer known as the team's own: that expired on 2026-03-09; platform-team owns it.`);
  });
  it("are named by an id", async () => {
    const { code, stderr } = await check(source, { knownIds: [{ ...GROUP, id: "bastion" }] });
    expect(code).toBe(2);
    expect(stderr).toContain("knownIds[0].id: Write the id of a security group");
  });
});

describe("known subnets", () => {
  const SUBNET = { id: "subnet-0123456789abcdef0", owner: "platform-team", reason: "private subnets of the platform" };
  const store = (subnet: string) => `data "aws_subnet" "shared" {
  id = "${SUBNET.id}"
}
resource "aws_elasticache_subnet_group" "s" {
  subnet_ids = [${subnet}]
}
resource "aws_elasticache_replication_group" "c" {
  subnet_group_name = aws_elasticache_subnet_group.s.name
}
`;
  const judged = async (subnet: string, settings: object) => {
    write({ "infra/main.tf": store(subnet), "guardrails.config.json": JSON.stringify(settings) });
    return (await run(["check", "infra"])).stdout;
  };

  it.each([`"${SUBNET.id}"`, "data.aws_subnet.shared.id"])("may be named as %s, and stand in the report", async (subnet) => {
    expect(await judged(subnet, {})).toContain("a subnet that is not part of this configuration");
    const vouched = await judged(subnet, { knownIds: [SUBNET] });
    expect(vouched).not.toContain("a subnet that is not part of this configuration");
    expect(vouched).toContain("private subnets of the platform (platform-team)");
    expect(vouched).toContain("vpc-no-unknown-subnet");
  });
  it("vouch for no other subnet", async () => {
    expect(await judged(`"subnet-0fedcba9876543210"`, { knownIds: [SUBNET] })).toContain("a subnet that is not part of this configuration");
  });
});

describe("known subnet groups and clusters", () => {
  const owned = (id: string) => ({ knownIds: [{ id, owner: "platform-team", reason: "made with the account" }] });
  const judged = async (store: string, settings: object) => {
    write({ "infra/main.tf": store, "guardrails.config.json": JSON.stringify(settings) });
    return run(["check", "infra"]);
  };
  const INSTANCE = `resource "aws_db_instance" "d" {\n  db_subnet_group_name = "orders"\n}\n`;
  const ELSEWHERE = "a subnet group that is not part of this configuration";

  it("may be named by their name, and stand in the report", async () => {
    expect((await judged(INSTANCE, {})).stdout).toContain(ELSEWHERE);
    const { stdout } = await judged(INSTANCE, owned("subnet-group/orders"));
    expect(stdout).not.toContain(ELSEWHERE);
    expect(stdout).toContain("made with the account (platform-team)");
  });
  it.each(["subnet-group/other", "cluster/orders"])("%s vouches for no other", async (id) => {
    expect((await judged(INSTANCE, owned(id))).stdout).toContain(ELSEWHERE);
  });
  it("a cluster is named as one", async () => {
    const member = `resource "aws_rds_cluster_instance" "i" {\n  cluster_identifier = "orders"\n}\n`;
    expect((await judged(member, {})).stdout).toContain("a cluster that is not part of this configuration");
    expect((await judged(member, owned("cluster/orders"))).stdout).not.toContain("a cluster that is not part of this configuration");
  });
  it("are not named without their kind", async () => {
    const { stderr, code } = await judged(INSTANCE, owned("orders"));
    expect(stderr).toContain("subnet-group/orders");
    expect(code).toBe(2);
  });
});
