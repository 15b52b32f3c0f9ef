/**
 * What the page does in a browser: it shows what the chosen stack, severity and policy leave. Items carry their stack, severity and policy as
 * numbers of the lists' entries; an item without one of them is not concerned by that list. Nothing else in the page needs the script.
 */
export const SCRIPT = `"use strict";
const form = document.getElementById("filter");
const lists = [...form.querySelectorAll("select")];
const status = document.getElementById("shown");
const items = [...document.querySelectorAll("[data-stack]")].map((element) => ({ element, hidden: false }));
const groups = [...document.querySelectorAll("[data-group]")];
const findings = items.filter(({ element }) => element.matches("article"));
const show = (element, shown) => { if (element.hidden === shown) element.hidden = !shown; };
function filter() {
  const chosen = lists.filter((list) => list.value !== "");
  for (const item of items) {
    item.hidden = chosen.some(({ name, value }) => item.element.dataset[name] !== undefined && item.element.dataset[name] !== value);
    show(item.element, !item.hidden);
  }
  for (const group of groups) show(group, group.querySelector("[data-stack]:not([hidden])") !== null);
  const count = findings.filter((item) => !item.hidden).length;
  status.textContent = count + " of " + findings.length + " findings shown";
}
form.addEventListener("input", filter);
form.addEventListener("reset", (event) => {
  event.preventDefault();
  for (const list of lists) list.selectedIndex = 0;
  filter();
});
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
filter();
`;
