const lineLength = 72;

/** How many lines a text takes at the widest a bubble gets. */
export const lineCount = (text: string) => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
