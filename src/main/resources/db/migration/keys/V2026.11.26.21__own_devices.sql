-- A key may lie on its holder's own card or device: of such a certificate, none lies here.
alter table keys.certificate alter column sealed_key drop not null;
