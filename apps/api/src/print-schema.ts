import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { AppModule } from './app.module.js';
import { printGraphqlSchema } from './platform/graphql/print-graphql-schema.js';

/** `print-schema.js FILE`: the code-first schema as text. Needs no database: nothing is started, only described. */
const [file] = process.argv.slice(2);
const text = await printGraphqlSchema(AppModule);
if (file === undefined) process.stdout.write(text);
else writeFileSync(file, text);
