/**
 * The arrows: which room may import which. `npm run check` and __tests__/repo/arrows.test.ts hold the code to them.
 * A guard that shares its subject's assumptions proves nothing, so what builds and what judges never meet but in the stacks.
 */
const never = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    never(
      "no-cycles",
      // Expressions hold templates, loops and functions, which hold expressions: the grammar itself is a cycle there.
      { pathNot: "^policies/terraform/(expressions|hcl)/" },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
      "Cycles hide a missing layer.",
    ),
    never("net-stands-alone", { path: "^lib/net" }, { path: "^(lib/(?!net)|policies|stacks)" }, "lib/net is pure values."),
    never("constructs-know-no-policies", { path: "^lib/aws" }, { path: "^(policies|stacks)" }, "What builds must not share what judges."),
    never(
      "policies-know-no-constructs",
      { path: "^policies" },
      { path: "^(lib/aws|lib/index|stacks)" },
      "What judges must not share what builds.",
    ),
    never(
      "rules-are-pure",
      { path: "^policies/(rules|facts|engine)" },
      {
        path: "^(fs|node:fs|process|node:process|child_process|node:child_process|node_modules/(cdktf|cdktn|constructs|@cdktf))(/|$)",
        pathNot: "^policies",
      },
      "Rules, facts and engine see nothing but their arguments.",
    ),
    never(
      "rules-stand-alone",
      { path: "^policies/rules/" },
      { path: "^policies/(rules/(?!shared/)|registry|report|guard|cli|terraform/(hcl|expressions|load|json))" },
      "A rule is meta and a few lines over the facts.",
    ),
    never(
      "cdktf-only-in-guarded-app",
      { path: "^policies/(?!guard/guarded-app|testing)" },
      { path: "node_modules/(cdktf|cdktn|constructs|@cdktf)/", dependencyTypesNot: ["type-only"] },
      "The command line starts without cdktf, and so does all of the guard but GuardedApp.",
    ),
    never(
      "commands-need-no-app",
      { path: "^policies/cli" },
      { path: "^policies/guard/(index|guarded-app|guard)" },
      "Commands share the guard's staging and publishing, which works on files, and nothing that works on an App.",
    ),
    never(
      "terraform-stands-alone",
      { path: "^policies/terraform" },
      { path: "^policies/(?!terraform)|^lib" },
      "Terraform as a language knows no provider.",
    ),
    never("facts-below-engine", { path: "^policies/facts" }, { path: "^policies/(?!facts|terraform)" }, "Facts know nothing of verdicts."),
    never(
      "engine-knows-no-rules",
      { path: "^policies/engine" },
      { path: "^policies/(rules|registry|report|guard|cli)" },
      "The engine runs what it is given.",
    ),
    never(
      "reports-never-judge",
      { path: "^policies/report" },
      { path: "^policies/(rules|registry|guard|cli|facts)" },
      "Findings in, text out.",
    ),
    never(
      "no-provider-root",
      {},
      { path: "node_modules/@cdktf/provider-aws/lib/index|node_modules/@cdktn/provider-aws/lib/index" },
      "The root import costs 3 s and 500 MB: import lib/<module>.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "^(dist|cdktf.out)" },
  },
};
