/** Masks a handle for lists: enough to recognise, not enough to call. `+31612345618` → `+31 6 •• •• •• 18`. */
export function maskHandle(handle: string): string {
  const trimmed = handle.trim();
  const phone = /^\+?[\d\s().-]{7,25}$/.test(trimmed) ? trimmed.replace(/[^\d+]/g, '') : '';
  if (/^\+?\d{7,15}$/.test(phone)) return maskPhone(phone);
  const mail = /^([^@\s]+)@([^@\s]+)$/.exec(trimmed);
  if (mail) return `${start(mail[1] ?? '', 1)}•••@${mail[2]}`;
  const sign = trimmed.startsWith('@') ? '@' : '';
  const name = trimmed.slice(sign.length);
  return name === '' ? '•••' : `${sign}${start(name, [...name].length > 4 ? 2 : 1)}•••`;
}

/** Country code (or the first two digits), one more digit, dots in pairs, the last two digits. */
function maskPhone(phone: string): string {
  const international = phone.startsWith('+');
  const digits = phone.replace('+', '');
  const head = international ? `+${digits.slice(0, 2)} ${digits.slice(2, 3)}` : digits.slice(0, 2);
  const hidden = digits.length - (international ? 3 : 2) - 2;
  return `${head} ${pairs('•'.repeat(hidden))} ${digits.slice(-2)}`;
}

function pairs(dots: string): string {
  return dots.replace(/••(?=•)/g, '•• ');
}

function start(text: string, count: number): string {
  return [...text].slice(0, count).join('');
}
