import { type PeerSource, viteFiles, vitePackages } from './peer-source';

// The fields are written out, as people write them: the schema's names, in the order of our own form.
const main = `import { createRoot } from 'react-dom/client';
import { Admin, Create, Datagrid, Edit, List, required, Resource, SimpleForm, TextField, TextInput } from 'react-admin';
import { save, saved } from './save';

const accounts = () => [...saved.values()];
const dataProvider = {
  getList: async () => ({ data: accounts(), total: saved.size }),
  getOne: async (_resource, { id }) => ({ data: saved.get(id) }),
  getMany: async (_resource, { ids }) => ({ data: ids.map((id) => saved.get(id)) }),
  create: async (_resource, { data }) => ({ data: await save(data) }),
  update: async (_resource, { data: { id, ...account } }) => ({ data: await save(account) }),
};

const AccountList = () => (
  <List>
    <Datagrid>
      <TextField source="reference" />
      <TextField source="number" />
      <TextField source="manager" />
      <TextField source="parent" />
      <TextField source="region" />
    </Datagrid>
  </List>
);

const AccountForm = () => (
  <SimpleForm>
    <TextInput source="reference" validate={required()} />
    <TextInput source="number" />
    <TextInput source="manager" />
    <TextInput source="parent" />
    <TextInput source="region" />
  </SimpleForm>
);

const AccountCreate = () => <Create><AccountForm /></Create>;
const AccountEdit = () => <Edit><AccountForm /></Edit>;

createRoot(document.getElementById('root')).render(
  <Admin dataProvider={dataProvider} disableTelemetry>
    <Resource name="accounts" list={AccountList} create={AccountCreate} edit={AccountEdit} />
  </Admin>,
);
`;

/** react-admin with a list, a form to add and a form to edit. Without the font that its template takes from a CDN. */
export const reactAdminApp: PeerSource = {
  folder: 'react-admin',
  packages: { 'react-admin': '5.15.4', ...vitePackages },
  files: { ...viteFiles, 'src/main.jsx': main },
};
