/** The folder into which an app synthesizes, checked before anything is written, and errors about it that say what to do. */
import fs from "node:fs";
import path from "node:path";

/** How the user knows the folder: relative to the working directory. */
export function nameOf(outdir: string): string {
  return path.relative(process.cwd(), outdir).split(path.sep).join("/") || ".";
}

/**
 * The real folder of an outdir, made where it is missing; a symbolic link to a folder is followed once, so that everything happens on the
 * file system where the output lies.
 *
 * @throws Error where it is not a folder or cannot be made.
 */
export function realOutdir(outdir: string): string {
  const absolute = path.resolve(outdir);
  return explained(absolute, () => {
    fs.mkdirSync(absolute, { recursive: true });
    return fs.realpathSync(absolute);
  });
}

/** @throws Error that says what came of it and the system's reason, where the action fails. */
export function explained<Result>(outdir: string, action: () => Result, consequence = "Nothing was published into"): Result {
  try {
    return action();
  } catch (error) {
    throw new Error(`${consequence} ${nameOf(outdir)}: ${reason(error as NodeJS.ErrnoException)}.`, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "its file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EEXIST: "it is a file, not a folder; remove it or choose another outdir",
  ENOTDIR: "a part of its path is a file, not a folder",
  ELOOP: "its symbolic links lead in a circle",
  EXDEV: "it lies on another file system than the folder beside it",
};

function reason({ code, syscall, message }: NodeJS.ErrnoException): string {
  const known = code === undefined ? undefined : REASONS[code];
  return known === undefined ? message : `${known} (${code}${syscall === undefined ? "" : `, ${syscall}`})`;
}
