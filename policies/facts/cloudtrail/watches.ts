/** Who is told what: metric filters over the records of CloudTrail, the alarms on their metrics, and what neither of them catches. */
import type { Attribute } from "../../terraform/model/attribute";
import type { Resource } from "../../terraform/model/resource";
import { append } from "../append";
import type { Facts } from "../facts";
import { targets } from "../targets";
import { readFilterPattern, type FilterPattern, type LogEvent } from "./filter-pattern";
import { WATCHED, type WatchedId, type WatchedSubject } from "./watched-events";

export interface Unwatched {
  readonly subject: WatchedId;
  /** The filter that comes nearest. */
  readonly at: Resource;
  /** "nothing catches CreateRoute" */
  readonly problem: string;
  readonly related: readonly { readonly at: Resource; readonly message: string }[];
}

interface Watch {
  readonly filter: Resource;
  readonly pattern: FilterPattern;
  readonly alarms: readonly Resource[];
  /** Whether an alarm that tells somebody stands on its metric. */
  readonly isHeard: boolean;
}

/** Fields that records of CloudTrail have, and hardly any other log. */
const TRAIL_FIELDS = ["eventName", "eventSource", "eventType", "errorCode", "userIdentity", "additionalEventData"];

/** More places than anyone reads. */
const MAX_RELATED = 20;

/** Nothing where no filter watches a trail, or where rules of EventBridge do it. */
export function unwatched(facts: Facts): Unwatched[] {
  const watches = watchesOf(facts);
  if (watches.length === 0 || facts.resources("aws_cloudwatch_event_rule").some(watchesTrail)) return [];
  const deaf = alarmsOnNothing(facts, watches);
  return (Object.keys(WATCHED) as WatchedId[]).flatMap((id) => {
    const subject: WatchedSubject = WATCHED[id];
    const precise = (watch: Watch) => !subject.ignored.some((event) => watch.pattern.catches(event));
    const missed = subject.caught.find(
      (event) => !watches.some((watch) => watch.isHeard && precise(watch) && watch.pattern.catches(event)),
    );
    if (!missed) return [];
    const nearest = nearestTo(subject, watches);
    const others = watches.filter((watch) => watch !== nearest);
    const catching = watches.filter((watch) => watch.pattern.catches(missed));
    return [
      {
        subject: id,
        at: nearest.filter,
        problem: problemOf(missed, catching.length > 0, catching.some(precise)),
        related: [
          ...others.slice(0, MAX_RELATED).map(({ filter }) => ({ at: filter, message: "is another filter over a trail" })),
          ...nearest.alarms.map((alarm) => ({ at: alarm, message: "is an alarm on its metric" })),
          ...deaf.slice(0, MAX_RELATED).map((alarm) => ({ at: alarm, message: "is an alarm on no metric of a filter" })),
        ],
      },
    ];
  });
}

function problemOf({ eventName, errorCode }: LogEvent, isCaught: boolean, isPrecise: boolean): string {
  const event = String(errorCode ?? eventName);
  if (!isCaught) return `no pattern catches ${event}`;
  return isPrecise
    ? "no alarm that notifies somebody stands on the metric"
    : `the pattern that catches ${event} catches everyday calls too`;
}

/** The filter that catches most of it, and the first one where none does. */
function nearestTo({ caught, ignored }: WatchedSubject, watches: readonly Watch[]): Watch {
  const score = ({ pattern }: Watch) =>
    caught.filter((event) => pattern.catches(event)).length - ignored.filter((event) => pattern.catches(event)).length / 100;
  return watches.reduce((best, watch) => (score(watch) > score(best) ? watch : best));
}

function watchesOf(facts: Facts): Watch[] {
  const alarms = facts.resources("aws_cloudwatch_metric_alarm").flatMap((alarm) => metricsOf(alarm).map((metric) => ({ alarm, metric })));
  const byFilter = new Map<Resource, Resource[]>();
  const byName = new Map<string, Resource[]>();
  for (const { alarm, metric } of alarms) {
    for (const named of targets(metric, "aws_cloudwatch_log_metric_filter"))
      if (named.kind === "resource") append(byFilter, named.resource, alarm);
    append(byName, metric.expression, alarm);
  }
  return facts.resources("aws_cloudwatch_log_metric_filter").flatMap((filter) => {
    const pattern = readFilterPattern(filter.at("pattern").string ?? "");
    if (!pattern || !TRAIL_FIELDS.some((field) => pattern.fields.has(field))) return [];
    const metrics = filter
      .at("metric_transformation")
      .items()
      .map((metric) => metric.get("name"));
    const own = [...new Set([...(byFilter.get(filter) ?? []), ...metrics.flatMap(({ expression }) => byName.get(expression) ?? [])])];
    return [{ filter, pattern, alarms: own, isHeard: own.some(notifies) }];
  });
}

function metricsOf(alarm: Resource): Attribute[] {
  const queried = alarm
    .at("metric_query")
    .items()
    .map((query) => query.get("metric").get("metric_name"));
  return [alarm.at("metric_name"), ...queried].filter((metric) => !metric.isAbsent);
}

const notifies = (alarm: Resource): boolean => alarm.at("alarm_actions").items().length > 0 && !alarm.at("actions_enabled").isFalse;

function alarmsOnNothing(facts: Facts, watches: readonly Watch[]): Resource[] {
  const used = new Set(watches.flatMap(({ alarms }) => alarms));
  const metrics = new Set(facts.resources("aws_cloudwatch_metric_alarm"));
  return [...metrics].filter((alarm) => !used.has(alarm) && !(alarm.at("namespace").string ?? "").startsWith("AWS/"));
}

/** A rule on calls as CloudTrail hands them to EventBridge: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html */
const watchesTrail = (rule: Resource): boolean => (rule.at("event_pattern").string ?? "").includes("via CloudTrail");
