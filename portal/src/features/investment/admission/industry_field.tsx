import { AutoComplete } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { childrenOf, findIndustries, pathOf, useIndustries, type Industry } from './industry';

const SHOWN_MAX = 40;

interface IndustryFieldProps {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
}

function Name({ code, name }: Industry) {
  return (
    <>
      <code>{code}</code> <span lang="zh">{name}</span>
    </>
  );
}

// The tree of classes, opened level by level.
function Tree({ industries, at, onOpen }: { industries: Industry[]; at: string; onOpen: (code: string) => void }) {
  const { t } = useTranslation('investment');
  const path = pathOf(industries, at);
  const below = childrenOf(industries, at);
  return (
    <details className="industry-tree">
      <summary>{t('industry.browse')}</summary>
      {path.length > 0 && (
        <p className="choices">
          <button type="button" className="link-button" onClick={() => onOpen('')}>
            {t('industry.all')}
          </button>
          {path.map((one) => (
            <button key={one.code} type="button" className="link-button" onClick={() => onOpen(one.code)}>
              {one.code} <span lang="zh">{one.name}</span>
            </button>
          ))}
        </p>
      )}
      <ul className="plain-list industry-list">
        {below.map((one) => (
          <li key={one.code}>
            <button type="button" className="link-button" onClick={() => onOpen(one.code)}>
              <Name {...one} />
            </button>
          </li>
        ))}
      </ul>
      {below.length === 0 && <p className="soft">{t('industry.finest')}</p>}
    </details>
  );
}

// A class of GB/T 4754, found by its code or by words of its Chinese name, or in the tree.
export function IndustryField({ label, value, error, onChange }: IndustryFieldProps) {
  const { t } = useTranslation('investment');
  const id = useId();
  const industries = useIndustries().data ?? [];
  const [isOpen, setOpen] = useState(false);
  const found = findIndustries(industries, value, SHOWN_MAX);
  const path = pathOf(industries, value.trim().toUpperCase());
  const isClass = path.at(-1)?.code === value.trim().toUpperCase();
  return (
    <div className={error ? 'field field-refused' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <AutoComplete
        id={id}
        className="goods-search"
        value={value}
        defaultActiveFirstOption
        placeholder={t('industry.example')}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : `${id}-hint`}
        notFoundContent={value.trim() && industries.length > 0 ? t('industry.none') : null}
        options={found.map((one) => ({ value: one.code, label: <span className="goods-option"><Name {...one} /></span> }))}
        open={isOpen}
        onOpenChange={setOpen}
        onSearch={() => setOpen(true)}
        onChange={(text: string | undefined) => onChange(text ?? '')}
        onSelect={(code) => {
          onChange(code ?? '');
          setOpen(false);
        }}
      />
      <p id={`${id}-hint`} className="hint soft">
        {isClass ? <span lang="zh">{path.map(({ name }) => name).join(' › ')}</span> : t('industry.hint')}
      </p>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <Tree industries={industries} at={isClass ? value.trim().toUpperCase() : ''} onOpen={onChange} />
    </div>
  );
}
