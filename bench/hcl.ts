/**
 * How fast native syntax is read, beside `@cdktf/hcl2json` on the same text: `npx ts-node bench/hcl.ts`. Both read the same file in turn, and
 * the medians are printed.
 */
import { parse } from "@cdktf/hcl2json";
import { parseBody } from "../policies/terraform/hcl/parse";
import { median } from "./measure";

const ROUNDS = 9;
/** They take so long that fewer rounds must do. */
const THEIRS_EVERY = 5;

const FILES: Readonly<Record<string, string>> = {
  "resources in many lines": Array.from({ length: 4000 }, (_, index) => resource(index)).join("\n"),
  "one line": `a = [${Array.from({ length: 400_000 }, (_, index) => `{ k${index} = "v${index}" }`).join(", ")}]\n`,
};

async function main(): Promise<void> {
  await parse("warm-up.tf", "a = 1\n");
  for (const [name, text] of Object.entries(FILES)) await compare(name, text);
}

async function compare(name: string, text: string): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(time(() => parseBody({ file: "main.tf", text })));
    if (round % THEIRS_EVERY === 0) theirs.push(await timeAsync(() => parse("main.tf", text)));
  }
  const megabytes = text.length / 1e6;
  const speed = (milliseconds: number[]): string => ((megabytes / median(milliseconds)) * 1000).toFixed(1);
  console.log(`${megabytes.toFixed(1)} MB of HCL, ${name}: ours ${speed(ours)} MB/s, hcl2json ${speed(theirs)} MB/s`);
}

function resource(index: number): string {
  return `# The group of service ${index}
resource "aws_security_group" "service_${index}" {
  name        = "service-${index}-\${var.environment}"
  description = "Service ${index}"
  vpc_id      = aws_vpc.main.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [for subnet in aws_subnet.private : subnet.cidr_block if subnet.map_public_ip_on_launch == false]
  }

  dynamic "egress" {
    for_each = var.open ? [1] : []
    content {
      from_port   = 0
      to_port     = 0
      protocol    = "-1"
      cidr_blocks = concat(var.cidrs, ["10.${index % 256}.0.0/16"])
    }
  }

  tags = merge(local.tags, {
    Name  = "service-${index}"
    Owner = var.owners[${index}].name
  })
}

resource "aws_iam_policy" "service_${index}" {
  name   = "service-${index}"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "\${aws_s3_bucket.data.arn}/${index}/*" }]
    }
  EOT
}
`;
}

function time(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

async function timeAsync(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

void main();
