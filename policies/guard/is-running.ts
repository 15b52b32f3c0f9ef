/** Whether a folder, named by the prefix and the number of the process that made it, was left behind by one that was killed. */
export function isLeftover(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && !isRunning(Number.parseInt(name.slice(prefix.length), 10));
}

/** Whether the process that left a lock or a staging folder behind is still there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
