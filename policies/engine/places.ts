/** Where findings are, as a report names it: what stands at a place of one input, and on which line the user wrote it. */
import { memo } from "../facts/memo";
import type { Input } from "../terraform/load/load";
import type { Block } from "../terraform/model/resource";
import type { SourceLocation } from "../terraform/source";
import type { PathStep, RelatedLocation } from "./finding";
import type { Place } from "./policy";
import { userPath } from "./user-path";

export class Places {
  private readonly userFile: (file: string) => string;

  constructor(readonly input: Input) {
    this.userFile = memo((file) => userPath(input.path, file));
  }

  location(at: Place): SourceLocation {
    const { constructPath } = blockOf(at);
    const made = constructPath === undefined ? undefined : this.input.sourceLine?.(constructPath);
    if (made) return made;
    const { file, line, column } = "block" in at ? at.location : at.location();
    return { file: this.userFile(file), line, column };
  }

  related(at: Place): Pick<RelatedLocation, "address" | "location"> {
    return { address: blockOf(at).address, location: this.location(at) };
  }

  step(at: Place | string): PathStep {
    if (typeof at === "string") return { text: at };
    const where = this.related(at);
    return { text: "block" in at ? `${where.address} ${at.name}` : where.address, ...where };
  }
}

export function blockOf(at: Place): Block {
  return "block" in at ? at.block : at;
}
