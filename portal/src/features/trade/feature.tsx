import { CalculatorOutlined, ContainerOutlined } from '@ant-design/icons';
import { hasRole, type Feature } from '@/shared/feature';
import type { Me } from '@/shared/api/types';
import './trade.css';

const READERS = ['declarant', 'treasurer', 'viewer', 'dispatcher', 'customs_officer', 'customs_supervisor'];
const seesDeclarations = (me: Me) => hasRole(me, ...READERS);

export const feature: Feature = {
  name: 'trade',
  pages: [
    {
      path: '/consignments',
      title: 'consignments.title',
      audience: seesDeclarations,
      load: () => import('./pages/consignments'),
      navigation: { group: 'work', order: 10, icon: <ContainerOutlined /> },
    },
    {
      path: '/consignments/:id',
      title: 'consignments.title',
      audience: seesDeclarations,
      load: () => import('./pages/consignment'),
    },
    {
      path: '/calculator',
      title: 'calculator.title',
      audience: 'everybody',
      load: () => import('./pages/calculator'),
      navigation: { group: 'zone', order: 15, icon: <CalculatorOutlined /> },
    },
  ],
};
