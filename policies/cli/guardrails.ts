/**
 * The commands, their options and their exit codes: 0 clean, 1 refused, 2 usage, unreadable or empty input; 130 and 143 where a signal ended
 * a run.
 */
import { Command, CommanderError, Option } from "commander";
import { SEVERITIES } from "../engine/policy";
import { PRESETS } from "../engine/presets";
import { FORMAT_NAMES } from "../report/formats";
import { TOOL } from "../version";
import type { ComparisonFormat } from "../report/comparison";
import type { CheckOptions } from "./check";
import type { CompareOptions } from "./compare";
import { Destinations } from "./destinations";
import type { ExitCode } from "./exit-code";
import type { ExplainOptions } from "./explain-store";
import type { InitOptions } from "./init";
import type { PolicyListOptions } from "./list-policies";
import type { WaiverListOptions } from "./list-waivers";
import { reading } from "./reading";
import { UsageError, type Terminal } from "./terminal";

/** Runs one command line. Never throws for what a user did. */
export async function guardrails(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(terminal, (result) => (code = result));
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    terminal.stderr.write(`error: ${error.message}\n`);
    return 2;
  }
  return code;
}

/** Every command reports the exit code that it earned to `done`. */
function createProgram(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const program = new Command("guardrails")
    .description("Judges what CDKTF synthesized, or any Terraform configuration, before it can be deployed.")
    .version(TOOL.version, "-V, --version")
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
    })
    .exitOverride()
    .showHelpAfterError("(guardrails --help lists the commands and options)");

  addCheck(program, terminal, done);
  addExec(program, terminal, done);
  addCompare(program, terminal, done);
  addMerge(program, terminal, done);
  addWaivers(program, terminal, done);
  addLists(program, terminal);
  addInit(program, terminal);
  return program;
}

type Done = (code: ExitCode) => void;

function addCheck(program: Command, terminal: Terminal, done: Done): void {
  const destinations = new Destinations();
  reading(reporting(program.command("check"), destinations))
    .description("judge a cdktf.out, a folder of *.tf, a cdk.tf.json, a plan (terraform show -json) or a state")
    .argument("[path...]", "what to judge, each on its own; cdktf.out if left out, with --recursive this folder")
    .addOption(new Option("--fail-on <severity>", "refuse findings of this severity or worse, warn of the others").choices(SEVERITIES))
    .addOption(new Option("--preset <preset>", "how strict to be").choices(PRESETS))
    .option(...CONFIG)
    .option("--baseline <report>", "an earlier JSON report, whose findings only warn while they stay as they were")
    .option("--recursive", "judge every cdktf.out and root module at or below the paths, each on its own")
    .option("--shard <i/n>", "judge the i-th of n parts of the paths, for a matrix of machines; join the reports with merge")
    .addHelpText("after", CHECK_EXAMPLES)
    .action((paths: string[], options: CheckOptions) => {
      const { check } = require("./check") as typeof import("./check");
      done(check(paths.length > 0 ? paths : [options.recursive ? "." : "cdktf.out"], destinations.list(), options, terminal));
    });
}

function addExec(program: Command, terminal: Terminal, done: Done): void {
  program
    .command("exec")
    .description("run a CDKTF app of any language into a staging folder, judge what it wrote, and publish it or nothing")
    .argument("<command...>", "the app, as in cdktf.json, after --")
    .addHelpText("after", EXEC_EXAMPLES)
    .action(async (command: string[]) => {
      const { exec } = require("./exec") as typeof import("./exec");
      done(await exec(command, terminal));
    });
}

function addCompare(program: Command, terminal: Terminal, done: Done): void {
  reading(program.command("compare"))
    .description(
      "say what a change does to exposure: what can newly be reached, groups, network ACLs and subnets that got wider and by how much, findings, waivers, policies",
    )
    .argument("<base>", "a report, anything that check reads, or a git revision, in which head is looked for")
    .argument("<head>", "a report, or anything that check reads")
    .addOption(new Option("--format <format>", "how to report").choices(COMPARISON_FORMATS).default("text"))
    .option("--output <file>", "where the report goes, instead of the standard output")
    .option("--synth <command>", "what makes head's path in a git revision, run by the shell in a worktree of it")
    .option("--drift", "head is a plan or a state, and what is running by it is compared with base")
    .addOption(new Option("--fail-on <what>", "exit 1 where anything was loosened").choices(["loosened"]))
    .addOption(new Option("--preset <preset>", "how strict to be").choices(PRESETS))
    .option(...CONFIG)
    .addHelpText("after", COMPARE_EXAMPLES)
    .action(async (base: string, head: string, options: CompareOptions) => {
      const { compare } = require("./compare") as typeof import("./compare");
      done(await compare(base, head, options, terminal));
    });
}

function addMerge(program: Command, terminal: Terminal, done: Done): void {
  const destinations = new Destinations();
  reporting(program.command("merge"), destinations)
    .description("join the JSON reports of several runs")
    .argument("<report...>", "written by check --format json")
    .addHelpText("after", MERGE_EXAMPLES)
    .action((paths: string[]) => {
      const { merge } = require("./merge") as typeof import("./merge");
      done(merge(paths, destinations.list(), terminal));
    });
}

function addWaivers(program: Command, terminal: Terminal, done: Done): void {
  program
    .command("waivers")
    .description("list what is waived, with the days left; exits 1 where a waiver is worth nothing")
    .argument("[path...]", "anything that check reads, for the waivers in its code", [])
    .addOption(new Option("--format <format>", "how to list them").choices(["text", "json"]).default("text"))
    .option("--expiring <days>", "exit 1 where a waiver ends within so many days, too")
    .option(...CONFIG)
    .addHelpText("after", WAIVERS_EXAMPLES)
    .action((paths: string[], options: WaiverListOptions) => {
      const { listWaivers } = require("./list-waivers") as typeof import("./list-waivers");
      done(listWaivers(paths, options, terminal));
    });
}

function addLists(program: Command, terminal: Terminal): void {
  program
    .command("policies")
    .description("list the policies, those of the settings, too")
    .addHelpText("after", POLICIES_EXAMPLES)
    .addOption(new Option("--format <format>", "how to list them").choices(["text", "json"]).default("text"))
    .option(...CONFIG)
    .action((options: PolicyListOptions) => {
      const { listPolicies } = require("./list-policies") as typeof import("./list-policies");
      listPolicies(options, terminal);
    });
  reading(program.command("explain"))
    .description("say what a policy wants and why, or from where a data store can be reached and which wall stops it")
    .argument("<name>", "id of a policy, or address or construct path of a data store")
    .argument("[path...]", "where the store is configured, as for check", ["cdktf.out"])
    .addOption(new Option("--format <format>", "how to say it").choices(["text", "json"]).default("text"))
    .option(...CONFIG)
    .addHelpText("after", EXPLAIN_EXAMPLES)
    .action((name: string, paths: string[], options: ExplainOptions) => {
      const { explain } = require("./explain") as typeof import("./explain");
      explain(name, paths, options, terminal);
    });
}

function addInit(program: Command, terminal: Terminal): void {
  program
    .command("init")
    .description("set a repository up: settings, waivers, a GitHub workflow, a pre-commit hook, and the guarded app in a cdktf project")
    .option("--yes", "write what is shown")
    .addHelpText("after", INIT_EXAMPLES)
    .action((options: InitOptions) => {
      const { init } = require("./init") as typeof import("./init");
      init(options, terminal);
    });
}

const COMPARISON_FORMATS: readonly ComparisonFormat[] = ["text", "json", "markdown"];
const CONFIG = ["--config <file>", "the settings, instead of the nearest guardrails.config.*"] as const;

/** `--format` and `--output`, which belong together by their order. */
function reporting(command: Command, destinations: Destinations): Command {
  return command
    .option("--format <format>", `how to report: ${FORMAT_NAMES.join(", ")}; may be repeated, each with its own --output`, (name) =>
      destinations.addFormat(name),
    )
    .option("--output <file>", "where that report goes, instead of the standard output", (file) => destinations.addOutput(file));
}

const CHECK_EXAMPLES = `
Examples:
  guardrails check                                     judge ./cdktf.out
  guardrails check infra/ plan.json                    a folder of *.tf, and a plan
  guardrails check --recursive . --shard 2/5           the second fifth of all that is in the repository
  guardrails check --format text --format json --output report.json

Exit codes: 0 clean, 1 refused, 2 usage, unreadable or empty input`;

const EXEC_EXAMPLES = `
Examples:
  guardrails exec -- python3 main.py
  guardrails exec -- npx ts-node main.ts

In cdktf.json, so that cdktf synth, diff and deploy are guarded:
  "app": "guardrails exec -- pipenv run python main.py"

The folder is CDKTF_OUTDIR, which the cdktf CLI sets, or cdktf.out.
Exit codes: 0 published, 1 refused, 2 the app or its output could not be run or read, 130 interrupted`;

const COMPARE_EXAMPLES = `
Examples:
  guardrails compare main infra/                       a folder as it is on main, and as it is now
  guardrails compare main cdktf.out --synth "npm ci && npx cdktf synth"
  guardrails compare main.json cdktf.out --fail-on loosened
  guardrails compare --drift infra/ terraform.tfstate  what is running, against the code
  guardrails compare --drift plan.json plan.json       what a plan (-refresh-only, too) found changed outside of Terraform

Base and head may be reports (check --format json). Only what stood in the place of a new finding before is not in them.
Exit codes: 0 compared, 1 loosened with --fail-on loosened, 2 usage or unreadable input, 130 interrupted`;

const MERGE_EXAMPLES = `
Examples:
  guardrails merge part-1.json part-2.json
  guardrails merge part-*.json --format sarif --output guardrails.sarif

Exit codes: as check's for everything at once`;

const WAIVERS_EXAMPLES = `
Examples:
  guardrails waivers                                   those in guardrails.waivers.json
  guardrails waivers cdktf.out                         those in the code, too
  guardrails waivers --expiring 14                     for a nightly job

Exit codes: 0 all in force, 1 one is worth nothing or ends soon, 2 usage or unreadable input`;

const POLICIES_EXAMPLES = `
Examples:
  guardrails policies
  guardrails policies --format json`;

const EXPLAIN_EXAMPLES = `
Examples:
  guardrails explain rds-no-public-instance
  guardrails explain aws_db_instance.orders infra/`;

const INIT_EXAMPLES = `
Examples:
  guardrails init                                      show what would be written
  guardrails init --yes                                write it

Files that are there already are left as they are, but for new App() in a cdktf project.`;
