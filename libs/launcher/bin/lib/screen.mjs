const codes = { dim: 2, red: 31, green: 32, yellow: 33 };

/** Seconds as a person says them; nothing below a tenth. */
const lasted = (ms) => (ms < 100 ? '' : ` (${(ms / 1000).toFixed(1)} s)`);

/**
 * What a person at the terminal sees (the interface is `src/supervise/screen.ts`): one line a step, with colour and a line
 * that changes in place only on a real terminal.
 */
export function createScreen(out = process.stdout) {
  const lively = Boolean(out.isTTY) && process.env.TERM !== 'dumb';
  const coloured = lively && !process.env.NO_COLOR;
  const paint = (colour, text) => (coloured ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text);
  const label = (name) => paint('dim', name.padEnd(12));
  let pending;

  const clear = () => pending && lively && out.write('\r\u001b[2K');
  const redraw = () => pending && lively && out.write(pending);
  const write = (text) => {
    clear();
    out.write(`${text}\n`);
    redraw();
  };

  return {
    step(name, doing) {
      const began = performance.now();
      pending = `  ${label(name)}${paint('dim', `${doing} …`)}`;
      redraw();
      return (outcome) => {
        clear();
        pending = undefined;
        out.write(`  ${label(name)}${outcome}${paint('dim', lasted(performance.now() - began))}\n`);
      };
    },
    line: (text = '') => write(text),
    warn: (name, text) => {
      for (const line of text.split('\n')) write(`  ${paint('yellow', name.padEnd(12))}${line}`);
    },
    fail(text) {
      clear();
      pending = undefined;
      process.stderr.write(`\n${paint('red', text)}\n`);
    },
  };
}
