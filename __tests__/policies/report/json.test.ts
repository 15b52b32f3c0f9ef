import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import type { Report } from "../../../policies/engine/report";
import { json } from "../../../policies/report/json";
import { reportSchema } from "../../../policies/report/schema";
import { backup, HOSTILE, hostileReport, reachable, reportOf, waived } from "./sample";

const published = JSON.parse(readFileSync(join(__dirname, "../../../docs/report.schema.json"), "utf8")) as object;
const errorsOf = (schema: object, report: Report) => {
  const validate = new Ajv2020().compile(schema);
  validate(JSON.parse(json(report)));
  return validate.errors ?? [];
};

/** The schema with every object closed, so that a name it does not know is an error. */
function closed(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (_, value: unknown) =>
    typeof value === "object" && value !== null && "properties" in value ? { ...value, additionalProperties: false } : value,
  ) as object;
}

const whole = reportOf([reachable, { ...backup, ...hostileReport("x").findings[0] }], {
  waived: [waived],
  policiesOff: hostileReport("x").policiesOff,
  unknowns: hostileReport("x").unknowns,
  errors: hostileReport("x").errors,
  exposures: hostileReport("x").exposures!,
  openings: [
    {
      input: "x",
      stack: "x",
      address: "x",
      constructPath: "x",
      direction: "ingress",
      admits: [{ services: "tcp/22", peers: ["10.0.0.0/8"] }],
    },
  ],
});

describe("json", () => {
  it("is what the published schema says", () => expect(errorsOf(published, whole)).toEqual([]));
  it("has no name that the published schema does not list", () => expect(errorsOf(closed(published), whole)).toEqual([]));
  it("is refused by the schema without a part of it", () => {
    const { findings, ...rest } = reportOf([]);
    expect(errorsOf(published, rest as Report)).toMatchObject([{ message: "must have required property 'findings'" }]);
  });
  it("is refused where an opening names no services", () => {
    const admits = [{ services: "everything", peers: [] }];
    const wrong = { ...whole, openings: [{ ...whole.openings![0]!, admits }] };
    expect(reportSchema.safeParse(wrong).success).toBe(false);
  });
  it("comes back as it was", () => expect(reportSchema.parse(JSON.parse(json(whole)))).toEqual(whole));
  it.each(Object.keys(HOSTILE) as (keyof typeof HOSTILE)[])("holds any text: %s", (name) => {
    const report = hostileReport(HOSTILE[name]);
    expect(JSON.parse(json(report))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(errorsOf(published, report)).toEqual([]);
  });
});
