import { jestHere, needBuild, projects } from './jest.mjs';
import { prepare, prepareInstall } from './prepare.mjs';
import { textOf } from './problem.mjs';
import { root } from './root.mjs';
import { createScreen } from './screen.mjs';

/** `node libs/launcher/bin/jest.mjs PROJECT… [arguments for jest]`: builds first when a project stands on the build. */
export async function jestCommand(args) {
  const first = args.findIndex((arg) => !projects.includes(arg));
  const names = first === -1 ? args : args.slice(0, first);
  const rest = first === -1 ? [] : args.slice(first);
  const screen = createScreen(process.stderr);
  try {
    await (names.length === 0 || names.some((name) => needBuild.includes(name)) ? prepare : prepareInstall)(root, screen);
    process.exitCode = await jestHere(root, names.length === 0 ? projects : names, rest);
  } catch (error) {
    screen.fail(textOf(error));
    process.exitCode = 1;
  }
}
