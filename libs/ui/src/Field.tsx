import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';
import './Field.css';

type Shared = { label: string; hint?: string; error?: string | null; hideLabel?: boolean };

/** Label above, hint and error below, tied to the control (WCAG 3.3.1, 1.3.1). */
function Field({ id, label, hint, error, hideLabel, children }: Shared & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'vh' : undefined}>{label}</label>
      {children}
      {hint && <p className="field-hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="field-error" id={`${id}-error`}>{error}</p>}
    </div>
  );
}

const described = (id: string, hint?: string, error?: string | null) => ({
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
});

export function TextField({ label, hint, error, hideLabel, ...rest }: Shared & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <input {...rest} id={id} className="input" {...described(id, hint, error)} />
    </Field>
  );
}

export function TextArea({ label, hint, error, hideLabel, ...rest }: Shared & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <textarea {...rest} id={id} className="input input-area" {...described(id, hint, error)} />
    </Field>
  );
}

export function SelectField({ label, hint, error, hideLabel, children, ...rest }: Shared & SelectHTMLAttributes<HTMLSelectElement> & { ref?: Ref<HTMLSelectElement> }) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <select {...rest} id={id} className="input input-select" {...described(id, hint, error)}>{children}</select>
    </Field>
  );
}

/** Several named choices, one or more of them pressed: a row of toggles, or radios when `single`. */
export function Choices({ legend, options, value, onChange, hideLegend = false }: {
  legend: string; options: { value: string; label: string }[]; value: string | null; onChange: (next: string) => void; hideLegend?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className={hideLegend ? 'vh' : undefined}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A switch: on or off, at once. */
export function Switch({ label, hint, checked, onChange }: { label: string; hint?: string; checked: boolean; onChange: (next: boolean) => void }) {
  const id = useId();
  return (
    <div className="switch">
      <input id={id} type="checkbox" role="switch" checked={checked} onChange={(event) => onChange(event.target.checked)} {...described(id, hint)} />
      <label htmlFor={id}>{label}</label>
      {hint && <p className="field-hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}
