export { guard } from "./guard";
export { GuardedApp } from "./guarded-app";
export { GuardRefusal } from "./refusal";
export { waive, type CodeWaiver } from "./waive";
