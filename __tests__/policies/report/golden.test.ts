/**
 * Every format of the breach example and of the clean one, byte for byte, as it stands in golden/ to be looked at. By a fixed set of policies,
 * so that a new one changes nothing here. After a change that is meant: GOLDEN=write npx jest golden
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { App } from "cdktf";
import { validateXML } from "xmllint-wasm";
import { evaluate } from "../../../policies/engine/evaluate";
import { judgeWaivers } from "../../../policies/engine/waiver";
import { policies } from "../../../policies/registry";
import { FORMAT_NAMES, format, type FormatName } from "../../../policies/report/formats";
import { load } from "../../../policies/terraform/load/load";
import { CarelessLearningService } from "../../../stacks/careless-learning-service";
import { LearningService } from "../../../stacks/learning-service";

const JUDGES = [
  "credentials-no-literal-password",
  "data-no-reachable-store",
  "ec2-no-default-group",
  "ec2-no-open-egress",
  "ec2-no-open-ingress",
  "rds-no-public-instance",
  "rds-require-backups",
  "rds-require-encryption",
  "s3-require-versioning",
  "vpc-no-public-ip-subnet",
];
const EXTENSIONS: Readonly<Record<FormatName, string>> = {
  ...{ text: "txt", json: "json", sarif: "sarif", junit: "xml", github: "github.txt", gitlab: "gitlab.json" },
  ...{ markdown: "md", html: "html.golden" },
};
const NOW = new Date("2026-03-10T12:00:00Z");
const WAIVER = {
  ...{ policy: "vpc-no-public-ip-subnet", scope: "careless-learning-service/*", reason: "load tests until the VPN is there" },
  ...{ owner: "platform@example.com", approvedBy: "security@example.com", created: "2026-03-01", expires: "2026-03-31", ticket: "OPS-1" },
};

const EXAMPLES = {
  breach: { build: (app: App) => new CarelessLearningService(app, "careless-learning-service"), written: [WAIVER] },
  clean: { build: (app: App) => new LearningService(app, "learning-service"), written: [] },
} as const;

function reportOf({ build, written }: (typeof EXAMPLES)[keyof typeof EXAMPLES]) {
  const folder = mkdtempSync(join(tmpdir(), "guardrails-golden-"));
  try {
    const app = new App({ outdir: join(folder, "cdktf.out") });
    build(app);
    app.synth();
    const { inputs, errors } = load(["cdktf.out"], { cwd: folder });
    const location = { file: "guardrails.waivers.json", line: 3, column: 5 };
    const judges = policies.filter(({ id }) => JUDGES.includes(id));
    const settings = { policies: { "s3-require-versioning": { enforcement: "off", reason: "uploads are kept elsewhere, too" } } } as const;
    const waivers = judgeWaivers(
      written.map((waiver) => ({ waiver, location })),
      { policies: judges, now: NOW },
    );
    return evaluate(inputs, { policies: judges, settings, waivers, errors });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const schema = (name: string) => JSON.parse(readFileSync(join(__dirname, name), "utf8")) as Record<string, unknown>;

/** What the published schema of a format says against a text; formats without one have nothing to say. */
const FAULTS: Partial<Record<FormatName, (text: string) => unknown>> = {
  json: (text) => {
    const validate = new Ajv2020().compile(schema("../../../docs/report.schema.json"));
    validate(JSON.parse(text));
    return validate.errors;
  },
  sarif: (text) => {
    const { $schema, id, ...sarif } = schema("schemas/sarif-2.1.0.json");
    const validate = addFormats(new Ajv({ strict: false, unicodeRegExp: false })).compile(sarif);
    validate(JSON.parse(text));
    return validate.errors;
  },
  gitlab: (text) => {
    const validate = new Ajv().compile(schema("schemas/gitlab-code-quality.json"));
    validate(JSON.parse(text));
    return validate.errors;
  },
  junit: async (contents) => {
    const xsd = readFileSync(join(__dirname, "schemas/junit.xsd"), "utf8");
    const { errors } = await validateXML({
      xml: [{ fileName: "report.xml", contents }],
      schema: [{ fileName: "junit.xsd", contents: xsd }],
    });
    return errors.length === 0 ? null : errors;
  },
};

describe.each(Object.entries(EXAMPLES))("the %s example", (name, example) => {
  const report = reportOf(example);

  it.each(FORMAT_NAMES)("as %s is what golden/ holds, and what its schema says", async (format_) => {
    const text = format(format_, report, { colour: false, policies: policies.filter(({ id }) => JUDGES.includes(id)), now: NOW });
    const file = join(__dirname, "golden", `${name}.${EXTENSIONS[format_]}`);
    if (process.env["GOLDEN"] === "write") writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
    expect((await FAULTS[format_]?.(text)) ?? null).toBeNull();
  });
});
