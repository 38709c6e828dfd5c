import { keepPreviousData } from '@tanstack/react-query';
import { AutoComplete } from 'antd';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';

interface Goods {
  hs_code: { code: string; edition: string };
  level: 'chapter' | 'heading' | 'subheading' | 'line';
  name: string;
  official: string;
  mfn: string;
}

interface GoodsList {
  items: Goods[];
  next: string | null;
}

// What is asked for at first, and so much more each time; whoever needs more types more.
const PAGE = 50;
const SHOWN_MAX = 200;
const MORE = 'more'; // no code of goods is a word

interface GoodsSearchProps {
  label: ReactNode;
  value: string;
  error?: string | undefined;
  hint?: ReactNode;
  // The name and the edition are those of what was found; what is typed has neither.
  onChange: (code: string, name?: string, edition?: string) => void;
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

// A code of goods, found by its digits or by a word in any language: 榴莲, liulian, sầu riêng; from the
// chapter down to the line of the tariff.
export function GoodsSearch({ label, value, error, hint, onChange }: GoodsSearchProps) {
  const { t } = useTranslation();
  const id = useId();
  const asked = useSettled(value.trim());
  const [pages, setPages] = useState({ of: '', count: 1 });
  const count = pages.of === asked ? pages.count : 1;
  const found = useRead<GoodsList>('/law/goods', { q: asked, limit: count * PAGE }, asked.length > 0, {
    ...(count > 1 && { placeholderData: keepPreviousData }), // what is there stays while more comes
  });
  const items = found.data?.items ?? [];
  const isMore = Boolean(found.data?.next) && count * PAGE < SHOWN_MAX;
  // Chosen, a chapter or heading opens what stands under it: neither can be declared.
  const [isOpen, setOpen] = useState(false);
  const choose = (code: string) => {
    if (code === MORE) {
      setPages({ of: asked, count: count + 1 });
      setOpen(true);
      return;
    }
    const goods = items.find(({ hs_code: { code: one } }) => one === code);
    const isAbove = goods?.level === 'chapter' || goods?.level === 'heading';
    onChange(code, isAbove ? undefined : goods?.name, goods?.hs_code.edition);
    setOpen(isAbove);
  };
  const option = (goods: Goods) => ({
    value: goods.hs_code.code,
    label: (
      <span className="goods-option">
        <code>{goods.hs_code.code}</code> {goods.name || goods.official}{' '}
        <span className="soft">
          {goods.mfn ? t('goods.mfn', { rate: goods.mfn }) : t(`goods.level.${goods.level}`)}
        </span>
      </span>
    ),
  });
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
        options={[...items.map(option), ...(isMore ? [{ value: MORE, label: t('goods.more') }] : [])]}
        open={isOpen}
        onOpenChange={setOpen}
        // While nothing is proposed yet it takes itself for closed already, and would open later.
        onBlur={() => setOpen(false)}
        onSearch={() => setOpen(true)}
        onChange={(text: string | undefined) => text !== MORE && onChange(text ?? '')}
        onSelect={(code) => choose(code ?? '')}
      />
      {hint && <p className="hint soft">{hint}</p>}
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}
