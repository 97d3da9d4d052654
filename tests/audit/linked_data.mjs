// Run by `machines.py`: every page's structured data, by a validator that knows the vocabulary of schema.org.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [cache, site] = process.argv.slice(2);
const require = createRequire(join(cache, "package.json"));
const path = join(cache, "node_modules/@adobe/structured-data-validator/src/index.js");
const { default: Validator } = await import(pathToFileURL(path));
const extractor = require("@marbec/web-auto-extractor");
const Extractor = extractor.default || extractor;
const vocabulary = JSON.parse(readFileSync(join(cache, "schemaorg.jsonld"), "utf8"));

const pages = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html")).sort();
const lines = [];
for (const page of pages) {
  const data = new Extractor({ addLocation: true }).parse(readFileSync(join(site, page), "utf8"));
  for (const error of data.errors || []) lines.push(`/${page}: ${error.message || JSON.stringify(error)}`);
  for (const issue of await new Validator(vocabulary).validate(data)) {
    const place = issue.path.map((step) => step.property || step.type).join(" > ");
    lines.push(`/${page}: ${issue.severity}: ${place}: ${issue.issueMessage}`);
  }
}
console.log([pages.length, ...lines].join("\n"));
