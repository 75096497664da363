-- Associations as counterparts: the posts that they should have, at home and in their branches, and where an office is written to.
alter table institutions.expected_post alter column level drop not null;
alter table institutions.expected_post add column association uuid references institutions.institution (id);
alter table institutions.expected_post add column branch text;
alter table institutions.expected_post add constraint expected_of check ((level is null) = (association is not null));
alter table institutions.expected_post add constraint branch_of_association check (branch is null or association is not null);
comment on column institutions.expected_post.association is 'The association whose post it is; null: of each government of the level';
comment on column institutions.expected_post.branch is 'Level of territory at each of which the association has a branch with this post; null: its national office';
create index expected_post_association on institutions.expected_post (association);

alter table institutions.association add column strategies text[] not null default '{}';
comment on column institutions.association.strategies is 'The strategies that count on it, as their sources call them';

alter table institutions.post add column channel text;
comment on column institutions.post.channel is 'Where the office is written to, whoever holds it: public, never the mail or phone of a person';
