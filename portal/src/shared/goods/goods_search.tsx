import { AutoComplete } from 'antd';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';

interface Goods {
  hs_code: { code: string; edition: string };
  name: string;
  official: string;
}

interface GoodsSearchProps {
  label: ReactNode;
  value: string;
  error?: string | undefined;
  hint?: ReactNode;
  onChange: (code: string, name?: string) => void;
}

// Waits until nobody types any more.
export function useSettled<T>(value: T, milliseconds = 250): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

// A code of goods, found by its digits or by a word in any language: 榴莲, liulian, sầu riêng.
export function GoodsSearch({ label, value, error, hint, onChange }: GoodsSearchProps) {
  const { t } = useTranslation();
  const id = useId();
  const asked = useSettled(value.trim());
  const found = useRead<{ items: Goods[] }>('/law/goods', { q: asked }, asked.length > 0);
  const items = found.data?.items ?? [];
  return (
    <div className={error ? 'field field-refused' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <AutoComplete
        id={id}
        className="goods-search"
        value={value}
        placeholder={t('goods.example')}
        aria-invalid={error ? true : undefined}
        notFoundContent={asked && found.isSuccess ? t('goods.none') : null}
        options={items.map((goods) => ({
          value: goods.hs_code.code,
          label: (
            <span className="goods-option">
              <code>{goods.hs_code.code}</code> {goods.name || goods.official}
            </span>
          ),
        }))}
        onChange={(text: string | undefined) => onChange(text ?? '')}
        onSelect={(code) =>
          onChange(code ?? '', items.find((goods) => goods.hs_code.code === code)?.name)
        }
      />
      {hint && <p className="hint soft">{hint}</p>}
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}
