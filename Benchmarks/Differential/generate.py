"""Prints random schemas of JSON Schema 2020-12, each with 20 random values: a line of JSON for each schema.

    generate.py SEED COUNT
"""
import random, json, sys
r = random.Random(int(sys.argv[1])); n = int(sys.argv[2])
names = ["a","b","c","ab"]
nums = [0,1,2,3,-1,1.0,1.5,0.5,10,100,1e2,2.5,-0.5,4]
strs = ["","a","ab","abc","b","é","1","aa","ba"]
pats = ["^a","b$","^[a-c]+$","a","^.{2}$","^$","[0-9]"]
types = ["null","boolean","integer","number","string","array","object"]
def value(d):
    k = r.randrange(9 if d>0 else 6)
    if k==0: return None
    if k==1: return r.random()<.5
    if k in (2,3): return r.choice(nums)
    if k in (4,5): return r.choice(strs)
    if k==6: return [value(d-1) for _ in range(r.randrange(4))]
    return {r.choice(names): value(d-1) for _ in range(r.randrange(4))}
def schema(d):
    if d<=0 or r.random()<.08: 
        k=r.random()
        if k<.3: return r.random()<.6
        return {"type": r.choice(types)} if k<.8 else {"const": value(1)}
    s={}
    for _ in range(r.randrange(1,4)):
        k=r.randrange(32); S=lambda: schema(d-1)
        if k==0: s["type"]=r.choice(types)
        elif k==1: s["type"]=r.sample(types,r.randrange(1,4))
        elif k==2: s["enum"]=[value(1) for _ in range(r.randrange(1,5))]
        elif k==3: s["const"]=value(2)
        elif k==4: s["minimum"]=r.choice(nums)
        elif k==5: s["maximum"]=r.choice(nums)
        elif k==6: s["exclusiveMinimum"]=r.choice(nums)
        elif k==7: s["exclusiveMaximum"]=r.choice(nums)
        elif k==8: s["multipleOf"]=r.choice([1,2,0.5,3,1.5])
        elif k==9: s["minLength"]=r.randrange(3)
        elif k==10: s["maxLength"]=r.randrange(3)
        elif k==11: s["pattern"]=r.choice(pats)
        elif k==12: s["minItems"]=r.randrange(3)
        elif k==13: s["maxItems"]=r.randrange(3)
        elif k==14: s["uniqueItems"]=True
        elif k==15: s["items"]=S()
        elif k==16: s["prefixItems"]=[S() for _ in range(r.randrange(1,3))]
        elif k==17:
            s["contains"]=S()
            if r.random()<.4: s["minContains"]=r.randrange(3)
            if r.random()<.4: s["maxContains"]=r.randrange(3)
        elif k==18: s["required"]=r.sample(names,r.randrange(1,3))
        elif k in (19,20): s["properties"]={r.choice(names): S() for _ in range(r.randrange(1,4))}
        elif k==21: s["patternProperties"]={r.choice(pats): S() for _ in range(r.randrange(1,3))}
        elif k==22: s["additionalProperties"]=S()
        elif k==23: s["propertyNames"]=S()
        elif k==24:
            s["dependentRequired"]={r.choice(names): r.sample(names,1)}
            s["dependentSchemas"]={r.choice(names): S()}
        elif k==25: s[r.choice(["minProperties","maxProperties"])]=r.randrange(3)
        elif k==26: s["allOf"]=[S() for _ in range(r.randrange(1,3))]
        elif k==27: s["anyOf"]=[S() for _ in range(r.randrange(1,4))]
        elif k==28: s["oneOf"]=[S() for _ in range(r.randrange(1,4))]
        elif k==29: s["not"]=S()
        elif k==30:
            s["if"]=S()
            if r.random()<.7: s["then"]=S()
            if r.random()<.7: s["else"]=S()
        else: s[r.choice(["unevaluatedProperties","unevaluatedItems"])]=S()
    return s
for _ in range(n):
    print(json.dumps({"schema": schema(3), "data":[value(3) for _ in range(20)]}))
