/**
 * The files below one root, on disk or in memory, each read once. Nothing outside of the root is read, neither by `..` nor through a symbolic
 * link, unless that is allowed: a configuration under review does not choose what is read on the machine that reviews it.
 */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from "node:fs";
import { isAbsolute, join, posix, relative, sep } from "node:path";

/** The system's own, which asks once where the other asks for every folder on the way. */
const realPath = realpathSync.native;

/** A file that cannot be read, said so that the user knows what to do. */
export class FileProblem extends Error {}

/** A file that is not read, since it is not below what was given. */
export class OutsideProblem extends FileProblem {}

export type FileKind = "file" | "folder";

export interface FileTree {
  /** What there is at a path; `undefined` where there is nothing. Throws FileProblem where it may not be looked at. */
  kind(path: string): FileKind | undefined;
  /** Whether it is a symbolic link. */
  isLink(path: string): boolean;
  /** Names in a folder, sorted by code unit. Throws FileProblem. */
  list(folder: string): readonly string[];
  /** Throws FileProblem. */
  read(path: string): Buffer;
  /** A path as it is written in a file of `folder`, from the root of the tree (""). Throws FileProblem where it leads outside. */
  resolve(folder: string, path: string): string;
}

const outside = (path: string) =>
  new OutsideProblem(
    `${JSON.stringify(path)} is outside of what was given to read. Give the folder that holds both, or allow it with --allow-outside.`,
  );

const isOutside = (path: string) => path === ".." || path.startsWith("../");

/** `.` and the root itself are "". */
const normal = (path: string) => posix.normalize(path).replace(/\/$/, "").replace(/^\.$/, "");

/**
 * The files below a folder of this machine.
 *
 * @param allowed what else may be read: anything, or what is below these folders
 */
export function diskTree(root: string, allowed: boolean | readonly string[] = false): FileTree {
  const realRoot = realPath(root);
  const readable = [realRoot, ...(typeof allowed === "boolean" ? [] : allowed.map((folder) => realPath(folder)))];
  const isReadable = (path: string) =>
    allowed === true || readable.some((folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
  const contents = new Map<string, Buffer>();

  /** Where a path really is; the check holds for links anywhere on the way. */
  function place(path: string): string {
    let real: string;
    try {
      real = realPath(join(realRoot, path));
    } catch (error) {
      throw new FileProblem(`${path || "The folder"} cannot be read: ${reason(error)}.`);
    }
    if (!isReadable(real)) {
      throw isOutside(path)
        ? outside(path)
        : new OutsideProblem(`${path} is a symbolic link that leads outside of what was given to read; it is not followed.`);
    }
    return real;
  }

  return {
    kind(path) {
      try {
        const stat = statSync(join(realRoot, path));
        if (stat.isDirectory() || stat.isFile()) place(path);
        return stat.isFile() ? "file" : stat.isDirectory() ? "folder" : undefined;
      } catch (error) {
        if (error instanceof FileProblem) throw error;
        return undefined;
      }
    },
    isLink: (path) => lstatSync(join(realRoot, path), { throwIfNoEntry: false })?.isSymbolicLink() ?? false,
    list(folder) {
      const real = place(folder);
      let entries: Dirent[];
      try {
        entries = readdirSync(real, { withFileTypes: true });
      } catch (error) {
        throw new FileProblem(`${folder || "The folder"} cannot be read: ${reason(error)}.`);
      }
      return entries.map((entry) => entry.name).sort();
    },
    read(path) {
      let bytes = contents.get(path);
      if (!bytes) {
        const real = place(path);
        try {
          if (!statSync(real).isFile()) throw new FileProblem(`${path} is not a file.`);
          bytes = readFileSync(real);
        } catch (error) {
          throw error instanceof FileProblem ? error : new FileProblem(`${path} cannot be read: ${reason(error)}.`);
        }
        contents.set(path, bytes);
      }
      return bytes;
    },
    resolve(folder, path) {
      const relativePath = isAbsolute(path) ? relative(realRoot, path).split(sep).join("/") : posix.join(folder, path);
      const result = normal(relativePath);
      if (isOutside(result) && !isReadable(join(realRoot, result))) throw outside(path);
      return result;
    },
  };
}

/** Files by path, held in memory. */
export function memoryTree(files: Readonly<Record<string, string | Buffer>>): FileTree {
  const contents = new Map<string, Buffer>();
  const folders = new Map<string, Set<string>>([["", new Set()]]);
  for (const [name, text] of Object.entries(files)) {
    const path = normal(name);
    contents.set(path, Buffer.from(text));
    for (let child = path; child !== "";) {
      const folder = normal(posix.dirname(child));
      const names = folders.get(folder) ?? new Set();
      names.add(posix.basename(child));
      folders.set(folder, names);
      child = folder;
    }
  }
  return {
    kind: (path) => (contents.has(path) ? "file" : folders.has(path) ? "folder" : undefined),
    isLink: () => false,
    list: (folder) => [...(folders.get(folder) ?? [])].sort(),
    read(path) {
      const bytes = contents.get(path);
      if (!bytes) throw new FileProblem(`${path} is missing.`);
      return bytes;
    },
    resolve(folder, path) {
      const result = normal(posix.join(folder, path));
      if (isOutside(result) || isAbsolute(path)) throw outside(path);
      return result;
    },
  };
}

/** The system's message without its path, which is the machine's own. */
function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "it does not exist";
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  if (code === "ELOOP") return "its symbolic links lead in a circle";
  if (code === "ENOTDIR") return "a part of its path is not a folder";
  return code ?? String(error);
}
