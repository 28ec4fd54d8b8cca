import type { Http, SendFailure, Template } from '../contract.js';
import { callGraph, path } from '../kit/meta/graph.js';
import type { Json } from '../kit/json.js';
import { field, list, object, text } from '../kit/read.js';
import { whatsappFailure } from './failures.js';
import type { WhatsappSettings } from './settings.js';

const PAGE = 100;

/** The approved texts of the business account; one page holds more than a desk can choose from. */
export async function listTemplates({ businessAccountId, accessToken: token, apiBaseUrl }: WhatsappSettings, http: Http): Promise<readonly Template[] | SendFailure> {
  const query = `fields=name,language,status,category,components&limit=${PAGE}`;
  const answer = await callGraph(http, { method: 'GET', path: `${path(businessAccountId, 'message_templates')}?${query}`, token, apiBaseUrl });
  if (!answer.ok) return whatsappFailure(answer);
  const body = object(answer.json);
  return list(body && field(body, 'data')).flatMap(templateIn);
}

/** Only what can be filled with words: a template with a picture on top or named blanks is left out, we could not fill it. */
function templateIn(value: Json): Template[] {
  const fields = object(value);
  const [name, language] = [fields && text(field(fields, 'name')), fields && text(field(fields, 'language'))];
  if (!fields || name === undefined || language === undefined) return [];
  const components = list(field(fields, 'components')).flatMap((entry) => {
    const component = object(entry);
    return component ? [{ type: text(field(component, 'type'))?.toUpperCase(), format: text(field(component, 'format')), text: text(field(component, 'text')) ?? '' }] : [];
  });
  const body = components.find(({ type }) => type === 'BODY')?.text ?? '';
  const fillable = components.every(({ type, format, text: words }) => type === 'BODY' || ((type !== 'HEADER' || format === 'TEXT') && !/\{\{/.test(words)));
  const numbers = [...body.matchAll(/\{\{([^{}]{1,60})\}\}/g)].map((match) => (match[1] ?? '').trim());
  if (body === '' || !fillable || numbers.some((one) => !/^\d{1,2}$/.test(one))) return [];
  return [{ name, language, status: text(field(fields, 'status')) ?? 'UNKNOWN', category: text(field(fields, 'category')) ?? '', body, parameterCount: Math.max(0, ...numbers.map(Number)) }];
}
